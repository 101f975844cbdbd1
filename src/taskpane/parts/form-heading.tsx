import { makeStyles, tokens } from "@fluentui/react-components";
import type { OpenForm } from "../../excel/form";
import { taskpaneWords } from "../../locales/taskpane";
import { agencyField } from "../../rubric/agency-field";
import { ownOf } from "../../rubric/record";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { PlaceId } from "../shell/places";
import { HiddenText } from "./hidden-text";
import { PlaceHeading } from "./place-heading";

const useStyles = makeStyles({
  sheet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface FormHeadingProps {
  readonly place: PlaceId;
  readonly form: OpenForm;
  readonly focus: boolean;
  /** What the place is called here, where it has another name. */
  readonly name?: string;
}

/** The heading of a place while a form is open: the form's name and whose it is; the place's own is read out with it. */
export function FormHeading({ place, form: { rubric, profile, sheetName }, focus, name }: FormHeadingProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const agency = ownOf(profile, agencyField(rubric)?.id ?? "");
  // A sheet is called like its form until somebody renames it.
  const about = [agency, rubric.shortTitle.startsWith(sheetName) ? undefined : sheetName].filter(Boolean);
  return (
    <div>
      <PlaceHeading focus={focus}>
        <HiddenText>{name ?? say(`place.${place}`)}: </HiddenText>
        <span lang={RUBRIC_LANGUAGE}>{rubric.shortTitle}</span>
      </PlaceHeading>
      {about.length > 0 && <div className={styles.sheet}>{about.join(" · ")}</div>}
    </div>
  );
}

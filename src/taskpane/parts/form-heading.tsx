import { makeStyles, tokens } from "@fluentui/react-components";
import type { OpenForm } from "../../excel/form";
import { taskpaneWords } from "../../locales/taskpane";
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

/** The heading of a place while a form is open: the form's name; the place's own is read out with it. */
export function FormHeading({ place, form: { rubric, sheetName }, focus, name }: FormHeadingProps) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  return (
    <div>
      <PlaceHeading focus={focus}>
        <HiddenText>{name ?? say(`place.${place}`)}: </HiddenText>
        <span lang={RUBRIC_LANGUAGE}>{rubric.shortTitle}</span>
      </PlaceHeading>
      {/* A sheet is called like its form until somebody renames it. */}
      {!rubric.shortTitle.startsWith(sheetName) && <div className={styles.sheet}>{sheetName}</div>}
    </div>
  );
}

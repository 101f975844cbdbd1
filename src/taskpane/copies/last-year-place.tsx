import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { copiesWords } from "../../locales/copies";
import { taskpaneWords } from "../../locales/taskpane";
import { BackButton } from "../parts/back-button";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { PlaceHeading } from "../parts/place-heading";
import { Waiting } from "../parts/waiting";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { ChooseForms } from "./choose-forms";
import { useForms } from "./use-forms";

const NewForm = lazy(() => import("./new-form"));

const useStyles = makeStyles({
  place: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Tạo từ phiếu năm trước: a new form with last year's figures, points and documents beside it. */
export default function LastYearPlace({ focusHeading, goTo }: PlaceProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(copiesWords);
  const forms = useForms();
  const [chosen] = forms.chosen;
  return (
    <div className={styles.place}>
      <div className={styles.top}>
        <BackButton label={tell("back")} onClick={() => goTo("library")} />
        <PlaceHeading focus={focusHeading}>{say("place.lastYear")}</PlaceHeading>
      </div>
      <p className={common.quiet}>{tell("lastYear.what")}</p>
      <ChooseForms forms={forms} several={false} label={tell("lastYear.choose")} />
      {chosen?.form === null && (
        <Outcome good={false}>
          {chosen.name}: {chosen.why}
        </Outcome>
      )}
      {chosen?.form && (
        <>
          <div>
            {chosen.name}
            <div className={common.quiet} lang={RUBRIC_LANGUAGE}>
              {chosen.form.agency ?? tell("form.agency.none")} · {chosen.form.rubric.shortTitle}
            </div>
          </div>
          <Suspense fallback={<Waiting label={say("loading")} />}>
            <NewForm key={chosen.name} last={chosen.form} onCreated={() => goTo("scoring")} />
          </Suspense>
        </>
      )}
    </div>
  );
}

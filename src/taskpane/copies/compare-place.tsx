import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { copiesWords } from "../../locales/copies";
import { taskpaneWords } from "../../locales/taskpane";
import { BackButton } from "../parts/back-button";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { PlaceHeading } from "../parts/place-heading";
import { Waiting } from "../parts/waiting";
import { useSessionState } from "../session/session";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { ChooseForms } from "./choose-forms";
import { type ChosenForm, useForms } from "./use-forms";

const Compared = lazy(() => import("./compared"));

const useStyles = makeStyles({
  place: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** So sánh hai phiếu: a chosen file against the open form, or two files, in the words of the form. */
export default function ComparePlace({ focusHeading, goTo }: PlaceProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(copiesWords);
  const { sheet } = useSessionState();
  const open = sheet?.kind === "form" ? sheet.form : null;
  const before = useForms();
  const after = useForms();
  const [a] = before.chosen;
  const [b] = after.chosen;
  const later = b?.form ?? open;
  return (
    <div className={styles.place}>
      <div className={styles.top}>
        <BackButton label={tell("back")} onClick={() => goTo("check")} />
        <PlaceHeading focus={focusHeading}>{say("place.compare")}</PlaceHeading>
      </div>
      <p className={common.quiet}>{tell("compare.what")}</p>
      <section className={common.block}>
        <h2 className={common.title}>{tell("compare.before")}</h2>
        <Side chosen={a} />
        <ChooseForms forms={before} several={false} label={tell("compare.choose")} disabled={after.reading !== null} />
      </section>
      <section className={common.block}>
        <h2 className={common.title}>{tell("compare.after")}</h2>
        {b === undefined && open !== null ? (
          <div>
            {tell("open")}: <span lang={RUBRIC_LANGUAGE}>{open.sheetName}</span>
          </div>
        ) : (
          <Side chosen={b} />
        )}
        <ChooseForms
          forms={after}
          several={false}
          label={tell(open === null ? "compare.choose" : "compare.choose.other")}
          disabled={before.reading !== null}
        />
      </section>
      {a?.form && later && (b === undefined || b.form !== null) && (
        <Suspense fallback={<Waiting label={say("loading")} />}>
          <Compared before={a.form} after={later} isOpen={b === undefined} />
        </Suspense>
      )}
    </div>
  );
}

function Side({ chosen }: { chosen: ChosenForm | undefined }) {
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  if (chosen === undefined) return null;
  if (chosen.form === null)
    return (
      <Outcome good={false}>
        {chosen.name}: {chosen.why}
      </Outcome>
    );
  return (
    <div>
      {chosen.name}
      <div className={common.quiet} lang={RUBRIC_LANGUAGE}>
        {chosen.form.agency ?? tell("form.agency.none")} · {chosen.form.rubric.shortTitle}
      </div>
    </div>
  );
}

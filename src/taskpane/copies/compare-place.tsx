import { lazy, Suspense } from "react";
import { copiesWords } from "../../locales/copies";
import { taskpaneWords } from "../../locales/taskpane";
import { InnerPlace } from "../parts/inner-place";
import { usePartStyles } from "../parts/part-styles";
import { Waiting } from "../parts/waiting";
import { useSessionState } from "../session/session";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { ChooseForms } from "./choose-forms";
import { ChosenOne } from "./chosen-one";
import { useForms } from "./use-forms";

const Compared = lazy(() => import("./compared"));

/** So sánh hai phiếu: a chosen file against the open form, or two files, in the words of the form. */
export default function ComparePlace({ focusHeading, goTo }: PlaceProps) {
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
    <InnerPlace
      back={tell("back")}
      onBack={() => goTo("check")}
      focusHeading={focusHeading}
      title={say("place.compare")}
      what={tell("compare.what")}
    >
      <section className={common.block}>
        <h2 className={common.title}>{tell("compare.before")}</h2>
        <ChosenOne chosen={a} />
        <ChooseForms forms={before} several={false} label={tell("compare.choose")} disabled={after.reading !== null} />
      </section>
      <section className={common.block}>
        <h2 className={common.title}>{tell("compare.after")}</h2>
        {b === undefined && open !== null ? (
          <div>
            {tell("open")}: <span lang={RUBRIC_LANGUAGE}>{open.sheetName}</span>
          </div>
        ) : (
          <ChosenOne chosen={b} />
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
    </InnerPlace>
  );
}

import { lazy, Suspense } from "react";
import { copiesWords } from "../../locales/copies";
import { taskpaneWords } from "../../locales/taskpane";
import { InnerPlace } from "../parts/inner-place";
import { Waiting } from "../parts/waiting";
import { useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { ChooseForms } from "./choose-forms";
import { ChosenOne } from "./chosen-one";
import { useForms } from "./use-forms";

const NewForm = lazy(() => import("./new-form"));

/** Tạo từ phiếu năm trước: a new form with last year's figures, points and documents beside it. */
export default function LastYearPlace({ focusHeading, goTo }: PlaceProps) {
  const say = useWords(taskpaneWords);
  const tell = useWords(copiesWords);
  const forms = useForms();
  const [chosen] = forms.chosen;
  return (
    <InnerPlace
      back={tell("back")}
      onBack={() => goTo("library")}
      focusHeading={focusHeading}
      title={say("place.lastYear")}
      what={tell("lastYear.what")}
    >
      <ChooseForms forms={forms} several={false} label={tell("lastYear.choose")} />
      <ChosenOne chosen={chosen} />
      {chosen?.form && (
        <Suspense fallback={<Waiting label={say("loading")} />}>
          <NewForm key={chosen.name} last={chosen.form} onCreated={() => goTo("scoring")} />
        </Suspense>
      )}
    </InnerPlace>
  );
}

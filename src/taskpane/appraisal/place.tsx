import { lazy, Suspense, type ReactNode } from "react";
import type { OpenForm } from "../../excel/form";
import { taskpaneWords } from "../../locales/taskpane";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { FormHeading } from "../parts/form-heading";
import { FormPlace } from "../parts/form-place";
import { PlaceButton } from "../parts/place-button";
import { Waiting } from "../parts/waiting";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { Start } from "./start";
import { Status } from "./status";

// An agency that looks in before its appraisal has begun needs none of it.
const Begun = lazy(() => import("./begun"));

/** Thẩm định: the appraiser's figures beside the agency's, what differs and why, and what is left to do. */
export default function AppraisalPlace(props: PlaceProps) {
  return (
    <FormPlace
      place="appraisal"
      {...props}
      form={(sheet, problem) => (
        // The key keeps what was said about one form from being shown for another.
        <Form key={sheet.form.sheetId} {...sheet} {...props}>
          {problem}
        </Form>
      )}
    />
  );
}

interface FormProps extends PlaceProps {
  readonly form: OpenForm;
  readonly scores: ScoreSheet;
  /** What is wrong with reading the sheet, if anything. */
  readonly children: ReactNode;
}

function Form({ form, scores, focusHeading, goTo, children }: FormProps) {
  const say = useWords(taskpaneWords);
  const task = useTask();
  const { appraisal } = form;
  return (
    <>
      <FormHeading place="appraisal" form={form} focus={focusHeading} />
      {appraisal === null ? (
        <>
          {children}
          <Status form={form} />
          <Start form={form} self={scores} task={task} onCheck={() => goTo("check")} />
        </>
      ) : (
        <Suspense fallback={<Waiting label={say("loading")} />}>
          <Begun form={form} appraisal={appraisal} scores={scores} task={task}>
            {children}
          </Begun>
          <PlaceButton place="merge" goTo={goTo} />
        </Suspense>
      )}
    </>
  );
}

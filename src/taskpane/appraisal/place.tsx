import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { OpenForm } from "../../excel/form";
import { taskpaneWords } from "../../locales/taskpane";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { FormHeading } from "../parts/form-heading";
import { FormPlace } from "../parts/form-place";
import { PlaceButton } from "../parts/place-button";
import { focusHeading as focusOnHeading } from "../parts/place-heading";
import { Waiting } from "../parts/waiting";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { explainsTo, useRole } from "../shell/role";
import { Start } from "./start";
import { Status } from "./status";

// An agency that looks in before its appraisal has begun needs none of it.
const Begun = lazy(() => import("./begun"));
const Explain = lazy(() => import("./explain"));

/** Thẩm định: the appraiser's figures beside the agency's, what differs and why, and what is left to do. */
export default function AppraisalPlace(props: PlaceProps) {
  const role = useRole();
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
    >
      {role !== "scorer" && <PlaceButton place="received" goTo={props.goTo} />}
    </FormPlace>
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
  const role = useRole();
  const [asked, setAsked] = useState<"appraisal" | "explain" | null>(null);
  const { appraisal } = form;
  const side = asked ?? (explainsTo(role, form.status) ? "explain" : "appraisal");
  const turn = (to: "appraisal" | "explain"): void => {
    setAsked(to);
    focusOnHeading();
  };
  return (
    <>
      <FormHeading
        place="appraisal"
        form={form}
        focus={focusHeading}
        {...(side === "explain" && { name: say("explain") })}
      />
      {side === "explain" ? (
        <Suspense fallback={<Waiting label={say("loading")} />}>
          <Explain form={form} scores={scores} onAppraisal={() => turn("appraisal")}>
            {children}
          </Explain>
        </Suspense>
      ) : appraisal === null ? (
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
          {(asked !== null || role === "scorer" || form.status === "explaining") && (
            <div>
              <Button appearance="subtle" onClick={() => turn("explain")}>
                {say("explain")}…
              </Button>
            </div>
          )}
        </Suspense>
      )}
    </>
  );
}

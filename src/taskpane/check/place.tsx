import { useMemo, type ReactNode } from "react";
import type { OpenForm } from "../../excel/form";
import { rowNames } from "../../rubric/row-names";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { beforeSigning, doubtsOf, verdictOf } from "./before-signing";
import { useTask } from "../session/task";
import { CheckVerdict } from "./verdict";
import { FormHeading } from "../parts/form-heading";
import { FormPlace } from "../parts/form-place";
import { Integrity } from "./integrity";
import { OtherFile } from "./other-file";
import { TaskProblem } from "../parts/problem-message";
import { SendForm } from "./send-form";
import { SigningList } from "./signing-list";
import { useSession } from "../session/session";
import { useFormCheck } from "./form-check";
import type { PlaceProps } from "../shell/places";

/** Gửi và kiểm tra: what stands before a signature, whether the form is intact, how it is sent, and what a returned file holds. */
export default function CheckPlace(props: PlaceProps) {
  return (
    <FormPlace
      place="check"
      loose
      {...props}
      form={(sheet, problem) => (
        // The key keeps what was found in one form from being shown for another.
        <Form key={sheet.form.sheetId} {...sheet} focusHeading={props.focusHeading}>
          {problem}
        </Form>
      )}
    >
      <OtherFile />
    </FormPlace>
  );
}

interface FormProps {
  readonly form: OpenForm;
  readonly scores: ScoreSheet;
  readonly focusHeading: boolean;
  /** What is wrong with reading the sheet, if anything. */
  readonly children: ReactNode;
}

function Form({ form, scores, focusHeading, children }: FormProps) {
  const session = useSession();
  const task = useTask();
  const sending = useTask();
  const check = useFormCheck(form, task.running !== null || sending.running !== null);
  const { rubric } = form;
  const before = useMemo(() => beforeSigning(form, scores), [form, scores]);
  const names = rowNames(rubric);
  const findings = check.last?.findings ?? [];
  return (
    <>
      <FormHeading place="check" form={form} focus={focusHeading} />
      <CheckVerdict
        verdict={verdictOf(before, check.last)}
        checking={check.running !== null}
        doubts={doubtsOf(before, findings)}
        total={scores.total}
      />
      {children}
      <TaskProblem task={task} />
      <SigningList
        before={before}
        nameOf={(id) => names.get(id)?.full ?? id}
        onGoTo={({ criterion, cell }) => void task.run("go", () => session.goToRow(criterion.id, cell))}
        onGoToField={({ id }) => void task.run("go", () => session.goToField(id))}
      />
      <Integrity
        rubric={rubric}
        check={check}
        onGoTo={(finding) => void task.run("go", () => session.goToFinding(finding))}
      />
      <SendForm task={sending} />
    </>
  );
}

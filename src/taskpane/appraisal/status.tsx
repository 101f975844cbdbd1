import { Field, Select } from "@fluentui/react-components";
import type { OpenForm } from "../../excel/form";
import { asksRemark, type FormStatus, nextStatuses } from "../../form/status";
import { appraisalWords } from "../../locales/appraisal";
import { statusWords } from "../../locales/status";
import { ProblemMessage } from "../parts/problem-message";
import { useChoice } from "../session/choice";
import { useSession } from "../session/session";
import { useWords } from "../shell/language";

/** Where the form is, and where it goes from here; what asks for words is done in "Gửi và kiểm tra". */
export function Status({ form: { status, appraisal, council } }: { form: OpenForm }) {
  const tell = useWords(appraisalWords);
  const say = useWords(statusWords);
  const session = useSession();
  const { pending, choose, problem, dismiss } = useChoice((next: FormStatus) => session.setStatus(next));
  const next = nextStatuses(status, { hasAppraisal: appraisal !== null, hasCouncil: council !== null }).filter(
    (one) => !asksRemark(one),
  );
  return (
    <div>
      <Field label={tell("status")} orientation="horizontal" size="small">
        <Select size="small" value={pending ?? status} onChange={(_, { value }) => choose(value as FormStatus)}>
          {[status, ...next].map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </Select>
      </Field>
      {problem && <ProblemMessage problem={problem} onClose={dismiss} />}
    </div>
  );
}

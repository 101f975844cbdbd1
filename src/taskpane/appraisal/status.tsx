import type { FormStatus } from "../../form/status";
import { Field, Select } from "@fluentui/react-components";
import type { OpenForm } from "../../excel/form";
import { appraisalWords } from "../../locales/appraisal";
import { useChoice } from "../session/choice";
import { useSession } from "../session/session";
import { useWords } from "../shell/language";
import { ProblemMessage } from "../parts/problem-message";

/** Where the form is on its way between agency and province; it moves only by this list. */
export function Status({ form: { status, appraisal } }: { form: OpenForm }) {
  const tell = useWords(appraisalWords);
  const session = useSession();
  const { pending, choose, problem, dismiss } = useChoice((next: FormStatus) => session.setStatus(next));
  const possible = appraisal === null ? WITH_AGENCY : WITH_PROVINCE;
  const offered: readonly FormStatus[] = possible.includes(status) ? possible : [status, ...possible];
  return (
    <div>
      <Field label={tell("status")} orientation="horizontal" size="small">
        <Select size="small" value={pending ?? status} onChange={(_, { value }) => choose(value as FormStatus)}>
          {offered.map((one) => (
            <option key={one} value={one}>
              {tell(`status.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {problem && <ProblemMessage problem={problem} onClose={dismiss} />}
    </div>
  );
}

/** Before the appraisal a form is with the agency, from then on with the province. */
const WITH_AGENCY: readonly FormStatus[] = ["scoring", "sent"];
const WITH_PROVINCE: readonly FormStatus[] = ["appraising", "explaining", "final"];

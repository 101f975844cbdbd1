import { Field, Select } from "@fluentui/react-components";
import { appraisalWords } from "../../locales/appraisal";
import { formWords } from "../../locales/form";
import { reasonCodes, type ReasonCode } from "../../rubric/answers";
import type { AppraisedRow } from "../../scoring/appraisal";
import { useChoice } from "../session/choice";
import { useTask } from "../session/task";
import { draftKeys, type Drafts, textOf } from "./drafts";
import { QuickReasonChips } from "./quick-reason-chips";
import type { QuickReason } from "./quick-reasons";
import { RemarkFields } from "./remark-fields";
import { useSession } from "../session/session";
import { useWords } from "../shell/language";
import { usePartStyles } from "../parts/part-styles";
import { ProblemMessage } from "../parts/problem-message";

interface RemarksProps {
  readonly row: AppraisedRow;
  /** Reasons that fit the row. */
  readonly quick: readonly QuickReason[];
  readonly drafts: Drafts;
}

/**
 * Why a row is scored as it is, what the appraiser thinks of it and what the agency is to explain. The reason is written when
 * it is chosen; words only when somebody says so, as the cells may be in use.
 */
export function Remarks({ row, quick, drafts }: RemarksProps) {
  const common = usePartStyles();
  const tell = useWords(appraisalWords);
  const session = useSession();
  const { run, running, problem, dismiss } = useTask();
  const { id, remarks } = row;
  const choose = ({ reason, text }: QuickReason): void => {
    const said = (drafts.byRow.get(id)?.opinion ?? textOf(remarks, "opinion")).trim();
    if (!said.includes(text)) drafts.set(id, "opinion", said === "" ? text : `${said} ${text}`);
    if (remarks.reason !== reason) void run("reason", () => session.setReason(id, reason));
  };
  return (
    <div className={common.block}>
      <ReasonField row={row} />
      <QuickReasonChips reasons={quick} busy={running !== null} onChoose={choose} />
      {problem && <ProblemMessage problem={problem} onClose={dismiss} />}
      <RemarkFields
        row={row}
        keys={draftKeys}
        drafts={drafts}
        remembers
        hintOf={(key) => (key === "opinion" && row.opinionMissing ? tell("opinion.hint") : null)}
      />
    </div>
  );
}

/** The reason of the row; a choice goes into its cell at once. */
function ReasonField({ row: { id, remarks, reasonMissing } }: { row: AppraisedRow }) {
  const tell = useWords(appraisalWords);
  const label = useWords(formWords);
  const session = useSession();
  const { pending, choose, problem, dismiss } = useChoice((code: ReasonCode | "") =>
    session.setReason(id, code === "" ? null : code),
  );
  const unknown = typeof remarks.reason === "object" ? remarks.reason.cellText : null;
  const held = typeof remarks.reason === "string" ? remarks.reason : "";
  return (
    <div>
      <Field
        label={label("column.reason")}
        size="small"
        hint={reasonMissing && pending === null ? tell(held === "agreed" ? "reason.hint.agreed" : "reason.hint") : null}
      >
        <Select
          size="small"
          value={pending ?? (unknown === null ? held : UNKNOWN)}
          onChange={(_, { value }) => choose(value as ReasonCode | "")}
        >
          <option value="">{tell("reason.none")}</option>
          {unknown !== null && (
            <option value={UNKNOWN} disabled>
              {tell("reason.unknown", { text: unknown })}
            </option>
          )}
          {reasonCodes.map((code) => (
            <option key={code} value={code}>
              {label(`reason.${code}`)}
            </option>
          ))}
        </Select>
      </Field>
      {problem && <ProblemMessage problem={problem} onClose={dismiss} />}
    </div>
  );
}

/** Stands for what a cell says that is no reason. */
const UNKNOWN = "?";

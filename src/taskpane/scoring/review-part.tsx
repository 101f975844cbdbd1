import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { OpenForm } from "../../excel/form";
import { reviewedRows } from "../../form/reviewed";
import { reviewRowsWords } from "../../locales/review-rows";
import { inTurn } from "../../rubric/in-turn";
import { criteriaOf } from "../../rubric/outline";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { useSession } from "../session/session";
import type { Task } from "../session/task";
import { useWords } from "../shell/language";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Rà soát: marks the selected row as reviewed and goes on to the next; a row that is changed afterwards is told. */
export default function ReviewPart({ form, task }: { readonly form: OpenForm; readonly task: Task }) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(reviewRowsWords);
  const session = useSession();
  const { rubric, facts, answers, rowOf, selectedId } = form;
  const { standing, changed } = useMemo(() => reviewedRows(facts, answers), [facts, answers]);
  const ids = criteriaOf(rubric).map(({ item }) => item.id);
  const selected = ids.find((id) => id === selectedId);
  const isMarked = selected !== undefined && standing.has(selected);
  const busy = task.running !== null;
  const at = selected === undefined ? -1 : ids.indexOf(selected);
  const next = inTurn(ids, at).find((id) => rowOf.has(id) && !standing.has(id)) ?? null;
  const mark = (id: string, isReviewed: boolean): void =>
    void (async () => {
      if (!(await task.run("review", () => session.setReviewed([id], isReviewed)))) return;
      if (isReviewed && next !== null) await task.run("go", () => session.goToRow(next, "figure"));
    })();
  return (
    <section className={common.block} aria-label={tell("title")}>
      <div role="status" className={common.small}>
        {standing.size === ids.length ? (
          <Outcome good>{tell("done")}</Outcome>
        ) : (
          tell("count", { count: String(standing.size), total: String(ids.length) })
        )}{" "}
        {changed.size > 0 && <Outcome good={false}>{tell("changed", { count: String(changed.size) })}</Outcome>}
      </div>
      <div className={styles.actions}>
        {selected !== undefined && (
          <Button
            size="small"
            icon={isMarked ? <CheckmarkCircle16Regular /> : null}
            disabledFocusable={busy}
            onClick={() => mark(selected, !isMarked)}
          >
            {tell(isMarked ? "take" : changed.has(selected) ? "again" : "mark")}
          </Button>
        )}
        {next !== null && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void task.run("go", () => session.goToRow(next, "figure"))}
          >
            {tell("next")}
          </Button>
        )}
      </div>
    </section>
  );
}

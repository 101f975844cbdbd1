import { Comment16Regular, Edit16Regular } from "@fluentui/react-icons";
import { mergeClasses } from "@fluentui/react-components";
import { useRef } from "react";
import type { RowCell } from "../../excel/form";
import { appraisalWords } from "../../locales/appraisal";
import { partWords } from "../../locales/parts";
import { openCells, type AppraisalView, type OpenKind, type OpenRows } from "./view";
import { RUBRIC_LANGUAGE, type Speaker, useWords } from "../shell/language";
import { usePartStyles } from "../parts/part-styles";
import { AttentionList, useHoldInPlace } from "../parts/attention-list";
import { Disclosure } from "../parts/disclosure";
import { GoToRow } from "../parts/go-to-row";
import { Outcome } from "../parts/outcome";
import { StateIcon } from "../parts/state-icon";

type Tell = Speaker<typeof appraisalWords>;

interface TasksProps {
  readonly view: AppraisalView;
  /** Number and title of a criterion. */
  readonly nameOf: (criterionId: string) => string;
  /** The criteria whose rows are still on the sheet. */
  readonly isOnSheet: (criterionId: string) => boolean;
  readonly onGoTo: (criterionId: string, cell: RowCell) => void;
}

/** What is left before the appraisal can be closed; each row leads to its cell. */
export function Tasks({ view: { faulty, open }, ...rows }: TasksProps) {
  const styles = usePartStyles();
  const tell = useWords(appraisalWords);
  return (
    <section>
      <h2 className={styles.title}>{tell("tasks")}</h2>
      {faulty.length + open.length === 0 && <Outcome good>{tell("tasks.none")}</Outcome>}
      <AttentionList groups={faulty} {...rows} onGoTo={({ criterion, cell }) => rows.onGoTo(criterion.id, cell)} />
      {open.map((group) => (
        <OpenGroup key={group.kind} group={group} {...rows} />
      ))}
    </section>
  );
}

/** What counts in the appraised total and deserves a second look; nothing where there is nothing. */
export function Review({ view: { toReview }, ...rows }: TasksProps) {
  const styles = usePartStyles();
  const tell = useWords(appraisalWords);
  if (toReview.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{tell("review")}</h2>
      <p className={styles.quiet}>{tell("review.do")}</p>
      <AttentionList groups={toReview} {...rows} onGoTo={({ criterion, cell }) => rows.onGoTo(criterion.id, cell)} />
    </section>
  );
}

/** More rows than this, and a group waits folded. */
const LONG = 5;

function OpenGroup({
  group: { kind, ids },
  nameOf,
  isOnSheet,
  onGoTo,
}: Omit<TasksProps, "view"> & { group: OpenRows }) {
  const styles = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(appraisalWords);
  const hold = useHoldInPlace();
  const list = useRef<HTMLUListElement>(null);
  const goTo = (id: string): void => {
    if (list.current) hold(list.current);
    onGoTo(id, openCells[kind]);
  };
  const label = (
    <span className={styles.kind}>
      <OpenIcon kind={kind} />
      <span>{openLabel(tell, kind, ids.length)}</span>
    </span>
  );
  return (
    <Disclosure level={3} flush startsOpen={ids.length <= LONG && kind !== "unappraised"} label={label}>
      <ul ref={list} className={styles.list}>
        {ids.map((id) => {
          const name = nameOf(id);
          return (
            <GoToRow
              key={id}
              goal={say("attention.goTo.of", { criterion: name })}
              onGoTo={isOnSheet(id) ? () => goTo(id) : undefined}
            >
              <span className={styles.twoLines} lang={RUBRIC_LANGUAGE} title={name}>
                {name}
              </span>
              {!isOnSheet(id) && <span className={styles.quiet}>{say("attention.rowGone")}</span>}
            </GoToRow>
          );
        })}
      </ul>
    </Disclosure>
  );
}

function OpenIcon({ kind }: { kind: OpenKind }) {
  const styles = usePartStyles();
  if (kind === "unappraised") return <StateIcon kind="blank" />;
  const Icon = kind === "explanation" ? Comment16Regular : Edit16Regular;
  return (
    <span className={mergeClasses(styles.icon, styles.warning)}>
      <Icon />
    </span>
  );
}

/** What is left to do, one text a kind. */
export function taskLabels({ faulty, open }: AppraisalView, tell: Tell): string[] {
  const faults = faulty.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    ...(faults > 0 ? [tell("tasks.faulty", { count: String(faults) })] : []),
    ...open.map(({ kind, ids }) => openLabel(tell, kind, ids.length)),
  ];
}

function openLabel(tell: Tell, kind: OpenKind, count: number): string {
  return tell(`tasks.${kind}`, { count: String(count) });
}

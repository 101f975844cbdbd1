import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { OpenForm } from "../../excel/form";
import { onePressWords } from "../../locales/one-press";
import type { Section } from "../../rubric/schema";
import { type AnswerChanges, takenBack, takenOut, withoutCases } from "../../scoring/one-press";
import type { SectionScore } from "../../scoring/score-sheet";
import { takeFocusOver } from "../parts/focus";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { useSession } from "../session/session";
import type { Task } from "../session/task";
import { useWords } from "../shell/language";

const useStyles = makeStyles({
  presses: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  group: { padding: `0 0 ${tokens.spacingVerticalS} 20px`, display: "flex", flexDirection: "column", gap: "4px" },
  press: { whiteSpace: "normal", textAlign: "start" },
});

interface GroupProps {
  readonly form: OpenForm;
  readonly section: Section;
  readonly score: SectionScore;
  readonly task: Task;
}

type Press = "out" | "back" | "free";

/** What was done last, and how it is undone; null where another press does that. */
interface Done {
  readonly press: Press | "undo";
  readonly count: number;
  readonly undo: AnswerChanges | null;
}

/** Takes a whole group out of the maximum or back, and says of a penalty group that nothing arose: one press, one command. */
export default function GroupPresses({ form, section, score, task }: GroupProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(onePressWords);
  const session = useSession();
  const [done, setDone] = useState<Done | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const { rubric, answers } = form;
  const onSheet = (changes: AnswerChanges): AnswerChanges => new Map([...changes].filter(([id]) => form.rowOf.has(id)));
  const changes: Readonly<Record<Press, AnswerChanges>> = {
    out: onSheet(takenOut(rubric, section.id, answers)),
    back: onSheet(takenBack(rubric, section.id, answers)),
    free: score.penalty ? onSheet(withoutCases(rubric, section.id, answers)) : new Map(),
  };
  const offered = (["out", "back", "free"] as const).filter((press) => changes[press].size > 0);
  if (form.appraisal !== null || (offered.length === 0 && done === null)) return null;

  const make = async (made: Done, wanted: AnswerChanges): Promise<void> => {
    if (!(await task.run(`${section.id} ${made.press}`, () => session.changeAnswers(wanted)))) return;
    setDone(made);
    takeFocusOver(() => root.current?.querySelector("button"));
  };
  const press = (kind: Press): Promise<void> => {
    const wanted = changes[kind];
    const undo = new Map([...wanted].map(([id, { before, after }]) => [id, { before: after, after: before }]));
    return make({ press: kind, count: wanted.size, undo: kind === "free" ? undo : null }, wanted);
  };
  const nameOf = (kind: Press): string => {
    const count = changes[kind].size;
    const key = kind === "back" ? "back.group" : (`${kind}.${count === score.count ? "group" : "rest"}` as const);
    return tell(key, { count: String(count) });
  };
  const name = `${section.code} ${section.title}`;
  return (
    <div ref={root} className={styles.group}>
      <div role="status">
        {done !== null && (
          <Outcome good className={common.small}>
            {tell(`${done.press}.done`, { count: String(done.count) })}
          </Outcome>
        )}
      </div>
      <div className={styles.presses}>
        {done?.undo && (
          <Button
            size="small"
            aria-label={tell("of", { what: tell("undo"), name })}
            disabledFocusable={task.running !== null}
            onClick={() => done.undo && void make({ press: "undo", count: done.count, undo: null }, done.undo)}
          >
            {tell("undo")}
          </Button>
        )}
        {offered.map((kind) => (
          <Button
            key={kind}
            size="small"
            className={styles.press}
            aria-label={tell("of", { what: nameOf(kind), name })}
            disabledFocusable={task.running !== null}
            onClick={() => void press(kind)}
          >
            {nameOf(kind)}
          </Button>
        ))}
      </div>
    </div>
  );
}

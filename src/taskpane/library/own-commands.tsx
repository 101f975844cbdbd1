import { lazy, Suspense, useState } from "react";
import type { ExcelResult } from "../../excel/result";
import { libraryWords } from "../../locales/library";
import type { Rubric } from "../../rubric/schema";
import { MoreButton } from "../parts/more-button";
import { useSession } from "../session/session";
import type { Task } from "../session/task";
import { useWords } from "../shell/language";
import { type OwnRubric, removeOwn, renameOwn, shownName } from "../store/own-rubrics";
import { useStore } from "../store/use-store";

const OwnMenu = lazy(() => import("./own-menu"));

interface OwnCommandsProps {
  readonly own: OwnRubric;
  readonly task: Task;
  /** Gives the rubric, or null after telling why not. */
  readonly open: (own: OwnRubric) => Promise<Rubric | null>;
  readonly onChanged: () => void;
  /** Says what was done. */
  readonly onDone: (words: string) => void;
}

/** The commands on a rubric of one's own: rename, give on, remove. */
export function OwnCommands({ own, task, open, onChanged, onDone }: OwnCommandsProps) {
  const tell = useWords(libraryWords);
  const store = useStore();
  const session = useSession();
  const [wanted, setWanted] = useState(false);
  const { fingerprint } = own.entry;
  const label = tell("menu", { title: shownName(own) });

  const change = (name: string, work: () => Promise<ExcelResult<void>>): void =>
    void task.run(name, work).then((done) => done && onChanged());
  const give = async (): Promise<void> => {
    const rubric = await open(own);
    if (rubric !== null && (await task.run("give", () => session.openBlank(rubric)))) onDone(tell("give.done"));
  };
  const save = async (): Promise<void> => {
    const rubric = await open(own);
    if (rubric === null) return;
    const { saveRubric } = await import("./save-rubric");
    onDone(tell("save.done", { name: saveRubric(rubric) }));
  };
  return (
    <Suspense fallback={<MoreButton label={label} />}>
      {wanted ? (
        <OwnMenu
          own={own}
          busy={task.running !== null}
          onRename={(name) => change("rename", () => renameOwn(store, fingerprint, name))}
          onRemove={() => change("remove", () => removeOwn(store, fingerprint))}
          onGive={() => void give()}
          onSave={() => void save()}
        />
      ) : (
        <MoreButton label={label} onClick={() => setWanted(true)} />
      )}
    </Suspense>
  );
}

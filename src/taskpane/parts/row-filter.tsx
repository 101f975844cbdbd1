import { ToggleButton, Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { rowFilterWords } from "../../locales/row-filter";
import { useSession } from "../session/session";
import type { Task } from "../session/task";
import { useWords } from "../shell/language";
import { usePartStyles } from "./part-styles";

/** The rows that somebody may want to see alone. */
type Wanted = "missing" | "waiting" | "remarks";

interface RowFilterProps {
  readonly rows: readonly { readonly wanted: Wanted; readonly ids: readonly string[] }[];
  readonly task: Task;
}

/**
 * Shows some rows of the form alone on the sheet, and all of them again; tells while rows are hidden, whoever has hidden them.
 * Each sheet has its own.
 */
export function RowFilter({ rows, task }: RowFilterProps) {
  const styles = usePartStyles();
  const say = useWords(rowFilterWords);
  const session = useSession();
  const [shown, setShown] = useState<Wanted | null>(null);
  const [hidden, setHidden] = useState<number | "some">(0);
  const busy = task.running !== null;
  useEffect(() => {
    let isOpen = true;
    void session.areRowsHidden().then((found) => {
      if (isOpen && found.ok && found.value) setHidden((known) => (known === 0 ? "some" : known));
    });
    return () => {
      isOpen = false;
    };
  }, [session]);

  const show = async (wanted: Wanted | null, ids: readonly string[] | null): Promise<void> => {
    await task.run("filter", async () => {
      const done = await session.showRows(ids);
      if (done.ok) {
        setShown(wanted);
        setHidden(done.value);
      }
      return done;
    });
  };
  const offered = rows.filter(({ wanted, ids }) => ids.length > 0 || wanted === shown);
  if (offered.length === 0 && hidden === 0) return null;
  return (
    <section className={styles.block} aria-label={say("label")}>
      {offered.map(({ wanted, ids }) => (
        <ToggleButton
          key={wanted}
          size="small"
          appearance="subtle"
          checked={shown === wanted}
          disabledFocusable={busy}
          onClick={() => void (shown === wanted ? show(null, null) : show(wanted, ids))}
        >
          {say(wanted, { count: String(ids.length) })}
        </ToggleButton>
      ))}
      <div role="status">
        {hidden !== 0 && (
          <p className={styles.quiet}>
            {hidden === "some" ? say("hidden.found") : say("hidden", { count: String(hidden) })}
          </p>
        )}
      </div>
      {hidden !== 0 && (
        <Button size="small" disabledFocusable={busy} onClick={() => void show(null, null)}>
          {say("all")}
        </Button>
      )}
    </section>
  );
}

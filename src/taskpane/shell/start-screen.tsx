import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { taskpaneWords } from "../../locales/taskpane";
import { useWords } from "./language";
import type { Start } from "./office-start";
import { Message } from "../parts/message";
import { Waiting } from "../parts/waiting";

const useStyles = makeStyles({ screen: { padding: tokens.spacingHorizontalM } });

/** What the pane says before, or instead of, working. */
export function StartScreen({ start }: { start: Exclude<Start, { kind: "ready" }> }) {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  if (start.kind === "waiting") return <Waiting label={say("start.waiting")} />;
  const canReload = start.kind === "slow" || start.kind === "no-office";
  return (
    <main className={styles.screen}>
      <Message
        intent={start.kind === "outside" ? "info" : "warning"}
        title={say(`start.${start.kind}`)}
        actions={
          canReload && (
            <Button size="small" onClick={() => location.reload()}>
              {say("reload")}
            </Button>
          )
        }
      >
        {say(`start.${start.kind}.do`)}
        {start.kind === "too-old" && <div>{say("start.missing", { sets: start.missing.join(", ") })}</div>}
      </Message>
    </main>
  );
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentAdd16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { libraryWords } from "../../locales/library";
import { Outcome } from "../parts/outcome";
import { useSession } from "../session/session";
import type { Task } from "../session/task";
import { useWords } from "../shell/language";

const useStyles = makeStyles({
  // The words begin where everything else begins; under a contrast theme the button has a frame, and that does.
  button: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    "@media (forced-colors: active)": { marginLeft: 0 },
  },
});

/** Adds "Bảng mẫu" to the workbook: the beginning of a form that is written from nothing. */
export function TemplateButton({ task }: { readonly task: Task }) {
  const styles = useStyles();
  const tell = useWords(libraryWords);
  const session = useSession();
  const [added, setAdded] = useState<string | null>(null);
  const add = (): void =>
    void task.run("template", async () => {
      const result = await session.installTemplate();
      setAdded(result.ok ? result.value.sheetName : null);
      return result;
    });
  return (
    <div>
      <Button
        appearance="subtle"
        className={styles.button}
        icon={<DocumentAdd16Regular />}
        disabledFocusable={task.running !== null}
        onClick={add}
      >
        {task.running === "template" ? tell("template.running") : tell("template")}
      </Button>
      <div role="status">{added !== null && <Outcome good>{tell("template.done", { name: added })}</Outcome>}</div>
    </div>
  );
}

import { Button } from "@fluentui/react-components";
import type { OpenForm } from "../../excel/form";
import { appraisalWords } from "../../locales/appraisal";
import type { Task } from "../session/task";
import { useSession } from "../session/session";
import { isBlank, useHeldExample } from "../scoring/examples";
import { useWords } from "../shell/language";
import { Message } from "../parts/message";
import { focusHeading } from "../parts/place-heading";

/** A form with the figures of an example that was appraised offers the appraisal while there is none. */
export function ExampleOffer({ form, task }: { form: OpenForm; task: Task }) {
  const tell = useWords(appraisalWords);
  const session = useSession();
  const held = useHeldExample(form);
  const appraisal = held?.appraisal;
  if (held === null || appraisal === undefined || !isBlank(form.appraisal ?? {})) return null;

  const fill = async (): Promise<void> => {
    if (await task.run("example", () => session.fillAppraisal(appraisal))) focusHeading();
  };
  return (
    <Message
      intent="info"
      actions={
        <Button size="small" disabledFocusable={task.running !== null} onClick={() => void fill()}>
          {task.running === "example" ? tell("example.filling") : tell("example.fill", { name: held.shortTitle })}
        </Button>
      }
    >
      {tell("example")}
    </Message>
  );
}

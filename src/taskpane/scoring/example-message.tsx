import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { OpenForm } from "../../excel/form";
import { scoringPlaceWords } from "../../locales/scoring-place";
import { loadExample, type Example } from "../../rubric/library";
import type { Task } from "../session/task";
import { useSession } from "../session/session";
import { entryOf, isBlank } from "./examples";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { Disclosure } from "../parts/disclosure";
import { Message } from "../parts/message";
import { focusHeading } from "../parts/place-heading";

const useStyles = makeStyles({
  note: { whiteSpace: "pre-line", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** A blank form with an example offers its figures; a form that holds them says so, with the choices that were made. */
export default function ExampleMessage({ form, held, task }: { form: OpenForm; held: Example | null; task: Task }) {
  const styles = useStyles();
  const say = useWords(scoringPlaceWords);
  const session = useSession();
  const entry = entryOf(form);

  if (held !== null) {
    return (
      <Message intent="info">
        <span lang={RUBRIC_LANGUAGE}>{say("example.held", { title: held.title })}</span>
        {held.note !== "" && (
          <Disclosure label={say("example.note")}>
            <div className={styles.note} lang={RUBRIC_LANGUAGE}>
              {held.note}
            </div>
          </Disclosure>
        )}
      </Message>
    );
  }
  if (entry === undefined || entry.examples.length === 0 || !isBlank(form.answers)) return null;

  const fill = async (exampleId: string): Promise<void> => {
    const filled = await task.run(`fill ${exampleId}`, async () => {
      const example = await loadExample(entry.id, exampleId);
      return session.fillForm(example.answers, example.profile);
    });
    if (filled) focusHeading();
  };
  return (
    <Message
      intent="info"
      actions={entry.examples.map(({ id, shortTitle }) => (
        <Button key={id} size="small" disabledFocusable={task.running !== null} onClick={() => void fill(id)}>
          {task.running === `fill ${id}` ? say("example.filling") : say("example.fill", { name: shortTitle })}
        </Button>
      ))}
    >
      {say("example.blank")}
    </Message>
  );
}

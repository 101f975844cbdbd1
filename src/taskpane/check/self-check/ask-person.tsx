import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { QuestionId, Reply } from "../../../excel/self-check/step";
import { selfCheckWords } from "../../../locales/self-check";
import { Message } from "../../parts/message";
import { useWords } from "../../shell/language";

export interface Asking {
  readonly question: QuestionId;
  readonly reply: (answer: Reply) => void;
}

/** What only a person at the sheet can do or see. It comes while the person waits for the check, so it is read out at once. */
export function AskPerson({ question, reply }: Asking) {
  const tell = useWords(selfCheckWords);
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.scrollIntoView({ block: "nearest" }), [question]);
  return (
    <div ref={words} role="alert">
      <Message
        intent="info"
        actions={
          <>
            <Button size="small" appearance="primary" onClick={() => reply("yes")}>
              {tell(`reply.yes.${question}`)}
            </Button>
            {question === "repaint" && (
              <Button size="small" onClick={() => reply("no")}>
                {tell("reply.no.repaint")}
              </Button>
            )}
            <Button size="small" appearance="subtle" onClick={() => reply("skipped")}>
              {tell("reply.skip")}
            </Button>
          </>
        }
      >
        {tell(`ask.${question}`)}
      </Message>
    </div>
  );
}

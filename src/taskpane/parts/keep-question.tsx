import { Button } from "@fluentui/react-components";
import { libraryWords } from "../../locales/library";
import { taskpaneWords } from "../../locales/taskpane";
import { useWords } from "../shell/language";
import type { Decision, Namesake } from "../store/keep-rubric";
import Question from "./question";

interface KeepQuestionProps {
  readonly namesakes: readonly Namesake[];
  readonly onCancel: () => void;
  readonly onDecide: (decision: Decision) => void;
}

/** What is to become of a rubric whose id another one of this machine has. */
export default function KeepQuestion({ namesakes, onCancel, onDecide }: KeepQuestionProps) {
  const say = useWords(taskpaneWords);
  const tell = useWords(libraryWords);
  const own = namesakes.some(({ from }) => from === "own");
  const others = namesakes.map(({ from, name, scoresAlike }) =>
    tell(scoresAlike ? "keep.ask.alike" : "keep.ask.other", { which: tell(`keep.ask.${from}`, { name }) }),
  );
  return (
    <Question
      title={tell("keep.ask")}
      body={[...others, tell(own ? "keep.ask.do" : "keep.ask.do.library")].join(" ")}
      keep={say("cancel")}
      go={own ? tell("keep.replace") : tell("keep.beside")}
      open
      onKeep={onCancel}
      onGo={() => onDecide(own ? "replace" : "beside")}
      {...(own && { other: <Button onClick={() => onDecide("beside")}>{tell("keep.beside")}</Button> })}
    />
  );
}

import { Button } from "@fluentui/react-components";
import { noticeWords } from "../../locales/notice";
import Question from "../parts/question";
import { useWords } from "./language";

interface UpdateQuestionProps {
  readonly open: boolean;
  readonly onKeep: () => void;
  readonly onCopy: () => void;
  readonly onGo: () => void;
}

/** The question before an update, which rewrites much: a copy is offered first. */
export default function UpdateQuestion({ open, onKeep, onCopy, onGo }: UpdateQuestionProps) {
  const tell = useWords(noticeWords);
  return (
    <Question
      title={tell("update.title")}
      body={tell("update.body")}
      keep={tell("update.keep")}
      go={tell("update")}
      open={open}
      onKeep={onKeep}
      onGo={onGo}
      other={<Button onClick={onCopy}>{tell("update.copy")}</Button>}
    />
  );
}

import { noticeWords } from "../../locales/notice";
import { CopyFirst } from "../parts/copy-first";
import Question from "../parts/question";
import { useWords } from "./language";

interface UpdateQuestionProps {
  readonly open: boolean;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}

/** The question before an update, which rewrites much: a copy is offered first. */
export default function UpdateQuestion({ open, onKeep, onGo }: UpdateQuestionProps) {
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
      other={<CopyFirst before="update" />}
    />
  );
}

import { Button } from "@fluentui/react-components";
import type { RemarkCode } from "../../excel/result";
import { excelWords } from "../../locales/excel";
import { taskpaneWords } from "../../locales/taskpane";
import { Message } from "../parts/message";
import { useSession } from "../session/session";
import { useWords } from "./language";

/** What the last command could not do beside what it was asked for. */
export default function Remarks({ remarks }: { remarks: readonly RemarkCode[] }) {
  const session = useSession();
  const say = useWords(taskpaneWords);
  const explain = useWords(excelWords);
  return remarks.map((code) => (
    <Message
      key={code}
      intent="warning"
      title={explain(`remark.${code}`)}
      actions={
        <Button size="small" appearance="subtle" onClick={() => session.dismissRemarks()}>
          {say("close")}
        </Button>
      }
    >
      {explain(`remark.${code}.do`)}
    </Message>
  ));
}

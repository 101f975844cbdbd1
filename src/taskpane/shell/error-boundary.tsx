import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { LanguageContext } from "./language";
import { taskpaneWords } from "../../locales/taskpane";
import { speaker } from "../../locales/words";
import { Message } from "../parts/message";
import { logProblem } from "../session/problem-log";

/** Keeps one broken part, or one that did not load, from taking the pane with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  static override contextType = LanguageContext;
  declare context: React.ContextType<typeof LanguageContext>;
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    logProblem("render", { code: error.name, detail: error.message });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const say = speaker(taskpaneWords, this.context);
    return (
      <Message
        intent="error"
        title={say("broken")}
        actions={
          <Button size="small" onClick={() => location.reload()}>
            {say("reload")}
          </Button>
        }
      >
        {say("broken.do")}
      </Message>
    );
  }
}

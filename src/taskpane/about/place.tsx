import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { surroundings } from "../../excel/self-check/surroundings";
import { aboutWords } from "../../locales/about";
import { taskpaneWords } from "../../locales/taskpane";
import { copyText } from "../parts/copy-text";
import { InnerPlace } from "../parts/inner-place";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { loggedProblems } from "../session/problem-log";
import { useSessionState } from "../session/session";
import { useLocale, useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";
import { errorReport } from "./error-report";

const NEWS = ["new.card", "new.turn", "new.document", "new.import", "new.many"] as const;

const useStyles = makeStyles({
  news: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  text: { width: "100%", "& textarea": { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 } },
});

/** Về ITSCORE: the version, what is new, and a report of errors to copy, which is read before it is sent. */
export default function AboutPlace({ focusHeading, goTo }: PlaceProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(aboutWords);
  const locale = useLocale();
  const { sheet } = useSessionState();
  const form = sheet?.kind === "form" ? sheet.form : null;
  const [copied, setCopied] = useState<boolean | null>(null);
  const around = useMemo(surroundings, []);
  const text = errorReport(around, form, loggedProblems(), locale);
  // Where the clipboard is closed, the text below can be copied by hand.
  const copy = async (): Promise<void> => setCopied(await copyText(text));
  return (
    <InnerPlace
      back={tell("back")}
      onBack={() => goTo(form === null ? "library" : "scoring")}
      focusHeading={focusHeading}
      title={say("place.about")}
      what={tell("what")}
    >
      <div>{tell("version", { version: around.addIn })}</div>
      <section className={common.block}>
        <h2 className={common.title}>{tell("new")}</h2>
        <ul className={styles.news}>
          {NEWS.map((key) => (
            <li key={key}>{tell(key)}</li>
          ))}
        </ul>
      </section>
      <section className={common.block}>
        <h2 className={common.title}>{tell("report")}</h2>
        <p className={common.quiet}>{tell("report.what")}</p>
        <div>
          <Button icon={<Copy16Regular />} onClick={() => void copy()}>
            {tell("report.copy")}
          </Button>
        </div>
        <div role="status">
          {copied !== null && <Outcome good={copied}>{tell(copied ? "report.copied" : "report.not-copied")}</Outcome>}
        </div>
        <Textarea
          className={styles.text}
          aria-label={tell("report.text")}
          readOnly
          rows={8}
          value={text}
          onFocus={({ target }) => target.select()}
        />
      </section>
    </InnerPlace>
  );
}

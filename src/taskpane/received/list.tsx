import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { receivedWords } from "../../locales/received";
import { statusWords } from "../../locales/status";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { ReceivedForm } from "./received-forms";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  opened: { backgroundColor: tokens.colorNeutralBackground2 },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
  open: { minWidth: "auto" },
});

interface ReceivedListProps {
  readonly forms: readonly ReceivedForm[];
  /** The file that was opened last. */
  readonly last: string | null;
  readonly busy: boolean;
  readonly nameOf: (form: ReceivedForm) => string;
  readonly onOpen: (form: ReceivedForm) => void;
  readonly onTick: (file: string, isDone: boolean) => void;
}

/** The received forms, each with its status, how far it is, and whether it is done. */
export function ReceivedList({ forms, last, busy, nameOf, onOpen, onTick }: ReceivedListProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(receivedWords);
  const say = useWords(statusWords);
  return (
    <ul className={common.list} aria-label={tell("list")}>
      {forms.map((form) => {
        const { file, agency, status, self, appraised, problems, done } = form;
        const name = nameOf(form);
        const facts = [
          say(status),
          self === null ? tell("self.none") : tell("self", { points: self }),
          appraised === null
            ? tell("progress.none")
            : tell("progress", { done: String(appraised.done), of: String(appraised.of) }),
          ...(problems > 0 ? [tell("problems", { count: String(problems) })] : []),
        ];
        return (
          <li key={file} className={mergeClasses(styles.row, file === last && styles.opened)}>
            <Checkbox
              checked={done !== null}
              disabled={done === "form"}
              aria-label={tell("done.of", { name })}
              title={tell("done")}
              onChange={(_, { checked }) => onTick(file, checked === true)}
            />
            <div className={styles.words}>
              <div className={styles.name} lang={RUBRIC_LANGUAGE}>
                {agency ?? tell("agency.none")}
              </div>
              <div className={common.quiet}>{facts.join(" · ")}</div>
              <div className={common.quiet}>{file}</div>
            </div>
            <Button
              size="small"
              className={styles.open}
              disabledFocusable={busy}
              aria-label={tell("open.of", { name })}
              {...(file === last && { "aria-current": "true" as const })}
              onClick={() => onOpen(form)}
            >
              {tell("open")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

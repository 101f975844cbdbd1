import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add16Regular, Dismiss12Regular, History16Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useRef, useState, type KeyboardEvent } from "react";
import type { OpenForm } from "../../excel/form";
import { documentsIn, EVIDENCE_LIMIT, sameDocument, shortName, withChanged, withDocument } from "../../form/evidence";
import { evidenceWords } from "../../locales/evidence";
import { partWords } from "../../locales/parts";
import type { Criterion } from "../../rubric/schema";
import type { CriterionScore } from "../../scoring/score-sheet";
import { HiddenText } from "../parts/hidden-text";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { OpenDocument, RowEditor } from "./row-editor";

const EvidenceForm = lazy(() => import("./evidence-form"));
const ReuseList = lazy(() => import("./reuse-list"));

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  title: { flexGrow: 1 },
  chips: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  chip: {
    display: "flex",
    maxWidth: "100%",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    minWidth: 0,
    border: "none",
    fontWeight: tokens.fontWeightRegular,
    justifyContent: "start",
    textAlign: "start",
    overflow: "hidden",
  },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  remove: { border: "none", minWidth: "24px", padding: 0 },
});

interface EvidencePartProps {
  readonly form: OpenForm;
  readonly criterion: Criterion;
  /** With what is typed. */
  readonly score: CriterionScore;
  readonly editor: RowEditor;
}

/** Which document is being written: one of the row's by its text, or a new one (""), or none; or those of other rows are looked through. */
type Open = "reuse" | Pick<OpenDocument, "text"> | null;

/** The way back from taking a document out: the text before, and the documents that were left. */
interface TakenOut {
  readonly before: string;
  readonly left: string;
}

/** The documents of the row, each once: added, changed, taken over from other rows, taken out. The cell is the only truth. */
export function EvidencePart({ form, criterion, score, editor }: EvidencePartProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  const tell = useWords(evidenceWords);
  const [open, setOpen] = useState<Open>(() => editor.openDocument());
  const [takenOut, setTakenOut] = useState<TakenOut | null>(null);
  const [tooLong, setTooLong] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const text = editor.text("evidence");
  const documents = documentsIn(text);
  const written = open === "reuse" ? null : open;
  const isAdding = written?.text === "";
  // What has been written since, here or in the cell, has no way back.
  const undo = takenOut !== null && takenOut.left === documents.join("\n") ? takenOut.before : null;
  const { evidence } = criterion;
  if (evidence === undefined && text === "" && editor.locked) return null;

  const put = (next: string): boolean => {
    const fits = next.length <= EVIDENCE_LIMIT;
    setTooLong(!fits);
    if (fits) editor.put("evidence", next);
    return fits;
  };
  const close = (): void => {
    setOpen(null);
    editor.keepDocument(null);
    // The form goes with what was typed into it.
    root.current?.querySelector<HTMLElement>("[data-add]")?.focus();
  };
  const write = (document: string): boolean => {
    // One that is not there any more is written as a new one.
    const place = documents.findIndex((one) => one === written?.text);
    const isKnown = documents.some((one, at) => at !== place && sameDocument(one, document));
    if (!isKnown && !put(place < 0 ? withDocument(text, document) : withChanged(text, place, document))) return false;
    close();
    return true;
  };
  const remove = (index: number): void => {
    const next = withChanged(text, index, "");
    setTakenOut({ before: text, left: documentsIn(next).join("\n") });
    put(next);
    root.current?.querySelector<HTMLElement>("[data-add]")?.focus();
  };
  return (
    <div ref={root} className={common.after}>
      <div className={styles.head}>
        <h4 className={`${common.smallTitle} ${styles.title}`}>{say("card.evidence")}</h4>
        {!editor.locked && (
          <>
            <Button
              size="small"
              appearance="subtle"
              icon={<Add16Regular />}
              data-add=""
              aria-expanded={isAdding}
              onClick={() => setOpen(isAdding ? null : { text: "" })}
            >
              {tell("add")}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              icon={<History16Regular />}
              aria-expanded={open === "reuse"}
              onClick={() => setOpen(open === "reuse" ? null : "reuse")}
            >
              {tell("reuse")}
            </Button>
          </>
        )}
      </div>
      {evidence !== undefined && (
        <div lang={RUBRIC_LANGUAGE} className={common.quiet}>
          {evidence.ask}
        </div>
      )}
      {documents.length === 0 ? (
        <div className={common.quiet}>
          {score.points === "0"
            ? tell("worthless")
            : evidence === undefined || evidence.required === false
              ? tell("optional")
              : tell("none")}
        </div>
      ) : (
        <ul className={styles.chips} aria-label={say("card.evidence")}>
          {documents.map((document, index) => (
            <li key={index} className={styles.chip}>
              <Button
                size="small"
                className={styles.name}
                title={document}
                disabled={editor.locked}
                onClick={() => setOpen({ text: document })}
                onKeyDown={(event: KeyboardEvent) => {
                  if (event.key === "Delete") remove(index);
                }}
              >
                <HiddenText>{tell("edit")} </HiddenText>
                <span className={styles.cut} lang={RUBRIC_LANGUAGE}>
                  {shortName(document)}
                </span>
              </Button>
              {!editor.locked && (
                <Button
                  size="small"
                  className={styles.remove}
                  icon={<Dismiss12Regular />}
                  tabIndex={-1}
                  aria-label={tell("remove", { name: shortName(document) })}
                  onClick={() => remove(index)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {undo !== null && <span className={common.quiet}>{tell("removed")} </span>}
        {tooLong && (
          <Outcome good={false} className={common.small}>
            {tell("tooLong", { limit: String(EVIDENCE_LIMIT) })}
          </Outcome>
        )}
      </div>
      {undo !== null && (
        <Button
          size="small"
          onClick={() => {
            put(undo);
            root.current?.querySelector<HTMLElement>("[data-add]")?.focus();
          }}
        >
          {tell("undo")}
        </Button>
      )}
      <Suspense>
        {open === "reuse" && (
          <ReuseList
            form={form}
            held={documents}
            onUse={(document) => put(withDocument(editor.text("evidence"), document))}
            onClose={close}
          />
        )}
        {written !== null && (
          <EvidenceForm key={written.text} text={written.text} editor={editor} onWrite={write} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

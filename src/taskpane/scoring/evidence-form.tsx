import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import {
  documentKinds,
  type DocumentRecord,
  printRecord,
  readRecord,
  recordFaults,
  recordParts,
  settledRecord,
} from "../../form/evidence";
import { evidenceWords } from "../../locales/evidence";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import type { RowEditor } from "./row-editor";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  field: { minWidth: 0 },
  wide: { minWidth: 0, gridColumn: "1 / -1" },
  input: { minWidth: 0, width: "100%" },
  below: { gridColumn: "1 / -1", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** Doubts let it be written. */
const doubts: readonly string[] = ["unnumbered", "year"];

interface EvidenceFormProps {
  /** The document that is changed; "" for a new one. */
  readonly text: string;
  readonly editor: RowEditor;
  /** False where it was not written. */
  readonly onWrite: (document: string) => boolean;
  readonly onClose: () => void;
}

/** One document in fields. Enter writes it; what is typed and not written is kept with the row. */
export default function EvidenceForm({ text, editor, onWrite, onClose }: EvidenceFormProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(evidenceWords);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [record, setRecord] = useState<DocumentRecord>(() => {
    const kept = editor.openDocument();
    return kept?.text === text ? kept.record : readRecord(text);
  });
  const [isAsked, setAsked] = useState(false);
  useEffect(() => root.current?.querySelector<HTMLElement>("[data-first]")?.focus(), []);

  const faults = recordFaults(record);
  const refused = faults.filter((fault) => !doubts.includes(fault));
  const change = (part: keyof DocumentRecord, value: string): void => {
    const next = { ...record, [part]: value };
    setRecord(next);
    editor.keepDocument({ text, record: next });
  };
  const write = (): boolean => {
    setAsked(true);
    if (refused.length > 0) return false;
    // What nobody has changed keeps its letters.
    const isSame = recordParts.every((part) => record[part] === readRecord(text)[part]);
    return onWrite(isSame && text !== "" ? text : printRecord(settledRecord(record)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) {
      // With Ctrl it goes on to the next row when it is written.
      if (!write() || !(event.ctrlKey || event.metaKey)) event.stopPropagation();
      event.preventDefault();
    }
  };
  const field = (part: keyof DocumentRecord, wide: boolean) => (
    <div className={wide ? styles.wide : styles.field}>
      <label htmlFor={`${id}${part}`} className={common.small}>
        {tell(`field.${part}`)}
      </label>
      <Input
        id={`${id}${part}`}
        size="small"
        className={styles.input}
        input={{ className: styles.input }}
        lang={RUBRIC_LANGUAGE}
        autoComplete="off"
        placeholder={part === "symbol" || part === "day" ? tell(`example.${part}`) : ""}
        {...(part === "symbol" && { "data-first": "" })}
        value={record[part]}
        onChange={(_, { value }) => change(part, value)}
      />
    </div>
  );
  const told = faults.filter((fault) => isAsked || fault !== "nothing");
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of all its fields
    <div ref={root} className={styles.form} onKeyDown={onKeyDown}>
      <div className={styles.field}>
        <label htmlFor={`${id}kind`} className={common.small}>
          {tell("field.kind")}
        </label>
        <Select id={`${id}kind`} size="small" value={record.kind} onChange={(_, { value }) => change("kind", value)}>
          <option value="">–</option>
          {[...documentKinds.keys()].map((kind) => (
            <option key={kind} value={kind}>
              {kind}
            </option>
          ))}
        </Select>
      </div>
      {field("symbol", false)}
      {field("day", false)}
      {field("page", false)}
      {field("issuer", true)}
      {field("subject", true)}
      {field("link", true)}
      <div className={styles.below}>
        <div role="status">
          {told.map((fault) => (
            <Outcome key={fault} good={false} className={common.small}>
              {tell(`fault.${fault}`)}
            </Outcome>
          ))}
        </div>
        <div className={styles.buttons}>
          <Button size="small" onClick={write}>
            {tell("write")}
          </Button>
          <Button size="small" appearance="subtle" onClick={onClose}>
            {tell("cancel")}
          </Button>
        </div>
      </div>
    </div>
  );
}

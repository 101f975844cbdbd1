import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { OpenForm } from "../../excel/form";
import { sameDocument, shortName } from "../../form/evidence";
import { evidenceWords } from "../../locales/evidence";
import { usePartStyles } from "../parts/part-styles";
import { searched } from "../parts/word-search";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";
import { formDocuments } from "./form-documents";

const useStyles = makeStyles({
  list: { maxHeight: "180px", overflowY: "auto" },
  one: { width: "100%", maxWidth: "none", justifyContent: "start", textAlign: "start" },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  input: { width: "100%", margin: `${tokens.spacingVerticalXS} 0` },
});

/** So many are shown; typing finds the others. */
const MOST = 30;

interface ReuseListProps {
  readonly form: OpenForm;
  /** The documents that the row has already. */
  readonly held: readonly string[];
  readonly onUse: (document: string) => void;
  readonly onClose: () => void;
}

/** The documents of other rows, the latest first, found by typing. One press takes a document over; the list stays for the next. */
export default function ReuseList({ form, held, onUse, onClose }: ReuseListProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(evidenceWords);
  const id = useId();
  const search = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  useEffect(() => search.current?.focus(), []);
  const others = formDocuments(form).filter(({ text }) => !held.some((one) => sameDocument(one, text)));
  const found = searched(others, ({ text }) => text, words).slice(0, MOST);
  const take = (document: string): void => {
    onUse(document);
    setWords("");
    search.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [first] = found;
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && event.target === search.current) {
      event.preventDefault();
      if (first !== undefined) take(first.text);
    }
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the field and the list
    <div onKeyDown={onKeyDown}>
      <label htmlFor={id} className={common.small}>
        {tell("reuse.search")}
      </label>
      <Input
        id={id}
        input={{ ref: search }}
        size="small"
        className={styles.input}
        value={words}
        onChange={(_, { value }) => setWords(value)}
      />
      {found.length === 0 ? (
        <div className={common.quiet} role="status">
          {tell("reuse.none")}
        </div>
      ) : (
        <ul className={`${common.list} ${styles.list}`}>
          {found.map(({ text, rows }) => (
            <li key={text}>
              <Button size="small" appearance="subtle" className={styles.one} title={text} onClick={() => take(text)}>
                <span className={styles.words} lang={RUBRIC_LANGUAGE}>
                  {shortName(text)}
                  <span className={common.quiet}> · {tell("reuse.rows", { count: String(rows.length) })}</span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

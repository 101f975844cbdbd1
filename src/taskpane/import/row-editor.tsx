import { Button, Checkbox, Field, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { changedRow, isGroup, ownOf, partsOf, partsOfRow } from "../../import/review/changed-item";
import type { ReviewRow } from "../../import/review/look-through";
import type { Change } from "../../import/review/review";
import { decimalOf, fieldsOf, ruleOfFields, type RuleFields, shown } from "../../import/review/rule-fields";
import { rowErrors } from "../../import/review/trial";
import { reviewWords } from "../../locales/review";
import { taskpaneWords } from "../../locales/taskpane";
import type { Criterion, Exception, Item, Rounding } from "../../rubric/schema";
import { Message } from "../parts/message";
import { useLocale, useWords } from "../shell/language";
import { useFieldStyles } from "./field-styles";
import { LineList } from "./line-list";
import { RuleForm } from "./rule-form";
import { TextField } from "./text-field";
import { Trial } from "./trial";

const useStyles = makeStyles({
  editor: {
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    paddingTop: tokens.spacingVerticalS,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ExceptionFields {
  readonly kind: Exception["kind"];
  readonly when: string;
  readonly award: "excluded" | "full" | "half" | "points";
  /** Points, or the percent that a late row keeps. */
  readonly amount: string;
}

interface RowEditorProps {
  readonly row: ReviewRow;
  readonly rounding: Rounding;
  readonly onSave: (change: Change) => void;
  readonly onCancel: () => void;
}

/** Everything of a row as fields, tried while it is typed. */
export default function RowEditor({ row, rounding, onSave, onCancel }: RowEditorProps) {
  const styles = useStyles();
  const fieldStyles = useFieldStyles();
  const tell = useWords(reviewWords);
  const say = useWords(taskpaneWords);
  const locale = useLocale();
  const root = useRef<HTMLDivElement>(null);
  const { read, item } = row;
  const group = isGroup(row);
  const own = item === null ? {} : ownOf(item);
  const [title, setTitle] = useState(item?.title ?? "");
  const [max, setMax] = useState(shown(item?.maxPoints ?? ""));
  const [rule, setRule] = useState<RuleFields>(() => fieldsOfItem(item));
  const [ask, setAsk] = useState(own.evidence?.ask ?? "");
  const [missingZero, setMissingZero] = useState(own.evidence?.missingScoresZero === true);
  const [exceptions, setExceptions] = useState<readonly ExceptionFields[]>(() =>
    (own.exceptions ?? []).map(exceptionFields),
  );
  const section = item?.type === "section" ? item : null;
  const [bonus, setBonus] = useState(section?.bonus === true);
  const [penalty, setPenalty] = useState(section?.penalty === true);
  const [ceiling, setCeiling] = useState(shown(section?.ceiling ?? ""));
  useEffect(() => {
    root.current?.querySelector<HTMLElement>("select, textarea")?.focus();
  }, []);
  if (read === null) return null;

  const readRule = group ? null : ruleOfFields(rule);
  const maxPoints = decimalOf(max);
  const readExceptions = exceptions.map(exceptionOf);
  const whole =
    title.trim() !== "" &&
    (maxPoints !== null || (group && max.trim() === "")) &&
    (group ? ceiling.trim() === "" || decimalOf(ceiling) !== null : readRule !== null) &&
    readExceptions.every((exception) => exception !== null);
  const required = own.evidence?.required;
  const evidence: Change["evidence"] =
    ask.trim() === ""
      ? null
      : {
          ask: ask.trim(),
          ...(required === undefined ? {} : { required }),
          ...(missingZero ? { missingScoresZero: true } : {}),
        };
  const change: Change | null = whole
    ? {
        ...(title.trim() === read.title ? {} : { title: title.trim() }),
        ...(maxPoints === null || maxPoints === read.maxPoints ? {} : { maxPoints }),
        ...(group
          ? unlessSame({ bonus, penalty, ceiling: decimalOf(ceiling) }, groupOf(read))
          : {
              // What is typed as it was read goes on as it is read.
              ...(isSame(readRule, ruleOfFields(fieldsOfItem(read))) ? {} : readRule),
              ...unlessSame(
                {
                  exceptions: readExceptions,
                  evidence,
                },
                { exceptions: ownOf(read).exceptions ?? [], evidence: ownOf(read).evidence ?? null },
              ),
            }),
      }
    : null;
  const candidate = change !== null && !group ? changedRow(read, change, false) : null;
  const criteria: readonly Criterion[] =
    candidate === null ? [] : candidate.type === "criterion" ? [candidate] : (partsOfRow(candidate) ?? []);
  const errors = [...new Set(criteria.flatMap((criterion) => rowErrors(criterion, rounding, locale)))];
  const canSave = change !== null && errors.length === 0;
  const save = (): void => {
    if (canSave) onSave(change);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys have their buttons
    <div ref={root} className={styles.editor} onKeyDown={onKeyDown}>
      {!group && <RuleForm fields={rule} onChange={setRule} />}
      {canSave && criteria.map((criterion) => <Trial key={criterion.id} criterion={criterion} rounding={rounding} />)}
      <TextField numeric size="narrow" label={tell("edit.max")} value={max} onChange={setMax} />
      <Field label={tell("edit.title")} size="small">
        <Textarea size="small" resize="vertical" value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      {group ? (
        <>
          <Checkbox
            label={tell("edit.bonus")}
            checked={bonus}
            onChange={(_, { checked }) => setBonus(checked === true)}
          />
          <Checkbox
            label={tell("edit.penalty")}
            checked={penalty}
            onChange={(_, { checked }) => setPenalty(checked === true)}
          />
          <TextField numeric label={tell("edit.ceiling")} value={ceiling} onChange={setCeiling} />
        </>
      ) : (
        <>
          <LineList
            legend={tell("edit.exceptions")}
            lines={exceptions}
            added={{ kind: "na", when: "", award: "excluded", amount: "" }}
            onChange={setExceptions}
            line={(line, number, replace) => (
              <ExceptionLine key={number} line={line} number={number} replace={replace} />
            )}
          />
          <Field label={tell("edit.evidence")} size="small">
            <Textarea size="small" resize="vertical" value={ask} onChange={(_, { value }) => setAsk(value)} />
          </Field>
          {ask.trim() !== "" && (
            <Checkbox
              label={tell("edit.missingZero")}
              checked={missingZero}
              onChange={(_, { checked }) => setMissingZero(checked === true)}
            />
          )}
        </>
      )}
      {errors.length > 0 && (
        <Message intent="error">
          {errors.map((error) => (
            <div key={error}>{error}</div>
          ))}
        </Message>
      )}
      {change === null && <Message intent="info">{tell("edit.incomplete")}</Message>}
      <div className={fieldStyles.row}>
        <Button appearance="primary" disabledFocusable={!canSave} title="Ctrl+Enter" onClick={save}>
          {tell("edit.save")}
        </Button>
        <Button title="Esc" onClick={onCancel}>
          {say("cancel")}
        </Button>
      </div>
    </div>
  );
}

function ExceptionLine({
  line,
  number,
  replace,
}: {
  line: ExceptionFields;
  number: string;
  replace: (next: Partial<ExceptionFields>) => void;
}) {
  const styles = useFieldStyles();
  const tell = useWords(reviewWords);
  const late = line.kind === "late";
  return (
    <>
      <div className={styles.middle}>
        <Select
          size="small"
          aria-label={`${tell("edit.exception.kind")} ${number}`}
          value={line.kind}
          onChange={(_, { value }) => replace({ kind: value as ExceptionFields["kind"] })}
        >
          {(["na", "none", "late"] as const).map((kind) => (
            <option key={kind} value={kind}>
              {tell(`exception.${kind}`)}
            </option>
          ))}
        </Select>
      </div>
      <TextField
        quiet
        label={`${tell("edit.exception.when")} ${number}`}
        placeholder={tell("edit.exception.when")}
        value={line.when}
        onChange={(when) => replace({ when })}
      />
      {!late && (
        <div className={styles.middle}>
          <Select
            size="small"
            aria-label={`${tell("edit.exception.award")} ${number}`}
            value={line.award}
            onChange={(_, { value }) => replace({ award: value as ExceptionFields["award"] })}
          >
            {(["excluded", "full", "half", "points"] as const).map((award) => (
              <option key={award} value={award}>
                {tell(`exception.${award}`)}
              </option>
            ))}
          </Select>
        </div>
      )}
      {(late || line.award === "points") && (
        <TextField
          quiet
          numeric
          size="narrow"
          label={`${tell(late ? "exception.keep" : "exception.points")} ${number}`}
          value={line.amount}
          onChange={(amount) => replace({ amount })}
        />
      )}
    </>
  );
}

function fieldsOfItem(item: Item | null): RuleFields {
  return fieldsOf(item?.type === "criterion" ? item.rule : { kind: "points" }, item && partsOf(item));
}

function groupOf(read: Item): Pick<Change, "bonus" | "penalty" | "ceiling"> {
  const { bonus = false, penalty = false, ceiling = null } = read.type === "section" ? read : {};
  return { bonus, penalty, ceiling };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What somebody has typed, without what was read in the same way. */
function unlessSame(typed: Change, read: Change): Change {
  const readOf = (key: string): unknown => (read as Readonly<Record<string, unknown>>)[key];
  return Object.fromEntries(Object.entries(typed).filter(([key, value]) => !isSame(value, readOf(key))));
}

function exceptionFields(exception: Exception): ExceptionFields {
  const { kind, when } = exception;
  if (exception.kind === "late") return { kind, when, award: "points", amount: exception.keep.replace("%", "") };
  const { award } = exception;
  return award === "full" || award === "half" || award === "excluded"
    ? { kind, when, award, amount: "" }
    : { kind, when, award: "points", amount: shown(award) };
}

function exceptionOf({ kind, when, award, amount }: ExceptionFields): Exception | null {
  const words = when.trim();
  const number = decimalOf(amount.replace("%", ""));
  if (words === "") return null;
  if (kind === "late")
    return number !== null && /^(?:100|\d{1,2})$/.test(number) ? { kind, when: words, keep: `${number}%` } : null;
  if (award !== "points") return { kind, when: words, award };
  return number === null ? null : { kind, when: words, award: number };
}

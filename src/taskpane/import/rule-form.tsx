import { Checkbox, Field, Select } from "@fluentui/react-components";
import type { BandFields, LabelFields, RuleFields } from "../../import/review/rule-fields";
import { reviewWords } from "../../locales/review";
import { usePartStyles } from "../parts/part-styles";
import { useWords } from "../shell/language";
import { useFieldStyles } from "./field-styles";
import { LineList } from "./line-list";
import { TextField } from "./text-field";

const kinds = ["ratio", "tier", "choice", "units", "deduction", "ladder", "score", "points", "parts"] as const;
const measures = ["count", "percent", "days", "money"] as const;
const edges = ["at-least", "above", "at-most"] as const;
const awards = ["points", "share", "ratio"] as const;

const NO_BAND: BandFields = { edge: "at-least", bound: "", award: "points", amount: "" };
const NO_LABEL: LabelFields = { label: "", points: "" };

interface RuleFormProps {
  readonly fields: RuleFields;
  readonly onChange: (fields: RuleFields) => void;
  /** A part of a row has one rule. */
  readonly isPart?: boolean;
}

/** The fields of a rule, by its kind. */
export function RuleForm({ fields, onChange, isPart = false }: RuleFormProps) {
  const styles = useFieldStyles();
  const tell = useWords(reviewWords);
  const change = (next: Partial<RuleFields>): void => onChange({ ...fields, ...next });
  return (
    <div className={styles.form}>
      <Field label={tell("edit.kind")} size="small">
        <Select
          size="small"
          value={fields.kind}
          onChange={(_, { value }) => change({ kind: value as RuleFields["kind"] })}
        >
          {kinds
            .filter((kind) => !(isPart && kind === "parts"))
            .map((kind) => (
              <option key={kind} value={kind}>
                {tell(`kind.${kind}`)}
              </option>
            ))}
        </Select>
      </Field>
      <KindFields fields={fields} change={change} />
    </div>
  );
}

interface KindProps {
  readonly fields: RuleFields;
  readonly change: (next: Partial<RuleFields>) => void;
}

function KindFields({ fields, change }: KindProps) {
  const styles = useFieldStyles();
  const part = usePartStyles();
  const tell = useWords(reviewWords);
  switch (fields.kind) {
    case "points":
      return null;
    case "ratio":
      return (
        <>
          <Pair fields={fields} change={change} />
          <Checkbox
            label={tell("field.best")}
            checked={fields.best}
            onChange={(_, { checked }) => change({ best: checked === true })}
          />
          <Bands fields={fields} change={change} ratio />
          {fields.bands.length === 0 && <p className={part.quiet}>{tell("field.bands.none")}</p>}
        </>
      );
    case "tier":
      return (
        <>
          <Value fields={fields} change={change} />
          <Measure fields={fields} change={change} of={measures} />
          <Bands fields={fields} change={change} />
        </>
      );
    case "choice":
      return (
        <Labels legend={tell("field.options")} lines={fields.options} onChange={(options) => change({ options })} />
      );
    case "units":
      return (
        <>
          <Value fields={fields} change={change} />
          <TextField numeric label={tell("field.each")} value={fields.each} onChange={(each) => change({ each })} />
        </>
      );
    case "deduction":
      return (
        <>
          <Labels legend={tell("field.lines")} lines={fields.lines} onChange={(lines) => change({ lines })} />
          <Labels
            legend={tell("field.options.whole")}
            lines={fields.options}
            onChange={(options) => change({ options })}
          />
        </>
      );
    case "score":
      return (
        <>
          <TextField label={tell("field.value")} value={fields.value} onChange={(value) => change({ value })} />
          <TextField numeric label={tell("field.outOf")} value={fields.outOf} onChange={(outOf) => change({ outOf })} />
        </>
      );
    case "ladder":
      return (
        <>
          <Measure fields={fields} change={change} of={["count", "percent"]} />
          {fields.measure === "percent" && (
            <Checkbox
              label={tell("field.two")}
              checked={fields.two}
              onChange={(_, { checked }) => change({ two: checked === true })}
            />
          )}
          {fields.two && fields.measure === "percent" ? (
            <Pair fields={fields} change={change} />
          ) : (
            <Value fields={fields} change={change} />
          )}
          <div className={styles.row}>
            {(
              [
                ["from", "field.from"],
                ["base", "field.base"],
                ["step", "field.step"],
                ["each", "field.stepEach"],
              ] as const
            ).map(([key, word]) => (
              <TextField
                key={key}
                numeric
                size="middle"
                label={tell(word)}
                value={fields[key]}
                onChange={(value) => change({ [key]: value })}
              />
            ))}
          </div>
        </>
      );
    case "parts":
      return <Parts fields={fields} change={change} />;
  }
}

function Pair({ fields, change }: KindProps) {
  const tell = useWords(reviewWords);
  return (
    <>
      <TextField
        label={tell("field.numerator")}
        value={fields.numerator}
        onChange={(numerator) => change({ numerator })}
      />
      <TextField
        label={tell("field.denominator")}
        value={fields.denominator}
        onChange={(denominator) => change({ denominator })}
      />
    </>
  );
}

function Value({ fields, change }: KindProps) {
  const styles = useFieldStyles();
  const tell = useWords(reviewWords);
  return (
    <div className={styles.row}>
      <TextField label={tell("field.value")} value={fields.value} onChange={(value) => change({ value })} />
      <TextField size="middle" label={tell("field.unit")} value={fields.unit} onChange={(unit) => change({ unit })} />
    </div>
  );
}

function Measure({ fields, change, of }: KindProps & { readonly of: readonly RuleFields["measure"][] }) {
  const tell = useWords(reviewWords);
  return (
    <Field label={tell("field.measure")} size="small">
      <Select
        size="small"
        value={fields.measure}
        onChange={(_, { value }) => change({ measure: value as RuleFields["measure"] })}
      >
        {of.map((measure) => (
          <option key={measure} value={measure}>
            {tell(`measure.${measure}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Bands({ fields, change, ratio = false }: KindProps & { readonly ratio?: boolean }) {
  const styles = useFieldStyles();
  const tell = useWords(reviewWords);
  return (
    <LineList
      legend={tell("field.bands")}
      lines={fields.bands}
      added={NO_BAND}
      onChange={(bands) => change({ bands })}
      line={(band, number, replace) => (
        <>
          <div className={styles.narrow}>
            <Select
              size="small"
              aria-label={tell("field.edge", { number })}
              value={band.edge}
              onChange={(_, { value }) => replace({ edge: value as BandFields["edge"] })}
            >
              {edges.map((edge) => (
                <option key={edge} value={edge}>
                  {tell(`edge.${edge}`)}
                </option>
              ))}
            </Select>
          </div>
          <TextField
            quiet
            numeric
            size="narrow"
            label={tell("field.bound", { number })}
            value={band.bound}
            placeholder={ratio ? "90%" : "20"}
            onChange={(bound) => replace({ bound })}
          />
          <TextField
            quiet
            numeric
            size="narrow"
            label={tell("field.amount", { number })}
            value={band.amount}
            placeholder={band.award === "ratio" ? tell("field.amount.ratio") : "5"}
            onChange={(amount) => replace({ amount })}
          />
          <div className={styles.middle}>
            <Select
              size="small"
              aria-label={tell("field.award", { number })}
              value={band.award}
              onChange={(_, { value }) => replace({ award: value as BandFields["award"] })}
            >
              {awards
                .filter((award) => ratio || award !== "ratio")
                .map((award) => (
                  <option key={award} value={award}>
                    {tell(`award.${award}`)}
                  </option>
                ))}
            </Select>
          </div>
        </>
      )}
    />
  );
}

interface LabelsProps {
  readonly legend: string;
  readonly lines: readonly LabelFields[];
  readonly onChange: (lines: readonly LabelFields[]) => void;
}

function Labels({ legend, lines, onChange }: LabelsProps) {
  const tell = useWords(reviewWords);
  return (
    <LineList
      legend={legend}
      lines={lines}
      added={NO_LABEL}
      onChange={onChange}
      line={(line, number, replace) => (
        <>
          <TextField
            quiet
            label={tell("field.label", { number })}
            value={line.label}
            onChange={(label) => replace({ label })}
          />
          <TextField
            quiet
            numeric
            size="narrow"
            label={tell("field.points", { number })}
            value={line.points}
            onChange={(points) => replace({ points })}
          />
        </>
      )}
    />
  );
}

function Parts({ fields, change }: KindProps) {
  const styles = useFieldStyles();
  const tell = useWords(reviewWords);
  return (
    <LineList
      legend={tell("field.parts")}
      lines={fields.parts}
      added={{ ...NO_LABEL, rule: { ...fields, kind: "points", parts: [] } }}
      onChange={(parts) => change({ parts })}
      line={(each, number, replace) => (
        <div className={styles.part} role="group" aria-label={tell("field.part", { number })}>
          <div className={styles.row}>
            <TextField
              label={tell("field.part", { number })}
              value={each.label}
              onChange={(label) => replace({ label })}
            />
            <TextField
              numeric
              size="narrow"
              label={tell("edit.max")}
              value={each.points}
              onChange={(points) => replace({ points })}
            />
          </div>
          <RuleForm isPart fields={each.rule} onChange={(rule) => replace({ rule })} />
        </div>
      )}
    />
  );
}

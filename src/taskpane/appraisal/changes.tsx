import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular, Edit16Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { RowCell } from "../../excel/form";
import { appraisalWords } from "../../locales/appraisal";
import { formWords } from "../../locales/form";
import { partWords } from "../../locales/parts";
import type { AppraisedRow } from "../../scoring/appraisal";
import { changeGroups, signed, type AppraisalView, type ChangeGroup } from "./view";
import { RUBRIC_LANGUAGE, useLocale, useWords } from "../shell/language";
import { Change } from "./change";
import { usePartStyles } from "../parts/part-styles";
import { useHoldInPlace } from "../parts/attention-list";
import { Disclosure } from "../parts/disclosure";
import { GoToRow } from "../parts/go-to-row";
import { StateIcon } from "../parts/state-icon";
import { isBlank } from "../../rubric/labels";

const useStyles = makeStyles({
  facts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  remark: { color: tokens.colorNeutralForeground2 },
});

/** More rows than this, and a group waits folded. */
const LONG = 5;

interface ChangesProps {
  readonly view: AppraisalView;
  readonly nameOf: (criterionId: string) => string;
  readonly onGoTo: (criterionId: string, cell: RowCell) => void;
}

/** The rows on which the appraiser scores otherwise than the agency, and why. */
export function Changes({ view, nameOf, onGoTo }: ChangesProps) {
  const styles = usePartStyles();
  const tell = useWords(appraisalWords);
  const groups = changeGroups(view.comparison);
  return (
    <section>
      <h2 className={styles.title}>{tell("changes")}</h2>
      {groups.length === 0 && <div className={styles.quiet}>{tell("changes.none")}</div>}
      {groups.map((group) => (
        <ChangesOfKind key={group.kind} group={group} nameOf={nameOf} onGoTo={onGoTo} />
      ))}
    </section>
  );
}

function ChangesOfKind({
  group: { kind, rows, points },
  nameOf,
  onGoTo,
}: Omit<ChangesProps, "view"> & { group: ChangeGroup }) {
  const styles = useStyles();
  const common = usePartStyles();
  const say = useWords(partWords);
  const locale = useLocale();
  const tell = useWords(appraisalWords);
  const hold = useHoldInPlace();
  const list = useRef<HTMLUListElement>(null);
  const goTo = (id: string): void => {
    if (list.current) hold(list.current);
    onGoTo(id, "appraisedFigure");
  };
  const label = (
    <span className={common.kind}>
      {kind === "unscored" || kind === "oneSided" ? (
        <StateIcon kind={kind === "oneSided" ? "excluded" : "blank"} />
      ) : (
        <span className={common.icon}>{kind === "raised" ? <ArrowUp16Regular /> : <ArrowDown16Regular />}</span>
      )}
      <span>{tell(`changes.${kind}`, { count: String(rows.length), points: signed(locale, points) })}</span>
    </span>
  );
  return (
    <Disclosure level={3} flush startsOpen={rows.length <= LONG} label={label}>
      <ul ref={list} className={common.list}>
        {rows.map((row) => {
          const name = nameOf(row.id);
          return (
            <GoToRow key={row.id} goal={say("attention.goTo.of", { criterion: name })} onGoTo={() => goTo(row.id)}>
              <span className={common.twoLines} lang={RUBRIC_LANGUAGE} title={name}>
                {name}
              </span>
              <span className={styles.facts}>
                <Change {...row} />
                <Reason row={row} />
              </span>
              <Opinion text={row.remarks.note} />
            </GoToRow>
          );
        })}
      </ul>
    </Disclosure>
  );
}

/** Why a row is scored otherwise, or that this is missing. */
function Reason({ row: { reasonMissing, opinionMissing, remarks } }: { row: AppraisedRow }) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(appraisalWords);
  const label = useWords(formWords);
  const missing = reasonMissing ? "reason" : opinionMissing ? "opinion" : null;
  if (missing === null)
    return (
      typeof remarks.reason === "string" && <span className={styles.remark}>{label(`reason.${remarks.reason}`)}</span>
    );
  return (
    <span className={common.kind}>
      <span className={mergeClasses(common.icon, common.warning)}>
        <Edit16Regular />
      </span>
      {tell(`changes.${missing}`)}
    </span>
  );
}

/** The appraiser's own words. */
function Opinion({ text = "" }: { text?: string | undefined }) {
  const styles = useStyles();
  const common = usePartStyles();
  return (
    !isBlank(text) && (
      <span className={mergeClasses(common.twoLines, styles.remark)} lang={RUBRIC_LANGUAGE} title={text}>
        “{text.trim()}”
      </span>
    )
  );
}

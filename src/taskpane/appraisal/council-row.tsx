import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { OpenForm } from "../../excel/form";
import { isOpenIn } from "../../form/status";
import { councilWords } from "../../locales/council";
import { formWords } from "../../locales/form";
import { scoringWords } from "../../locales/scoring";
import { formatDecimal } from "../../locales/words";
import { type Figure, isShownNumber } from "../../rubric/answers";
import { ownOf } from "../../rubric/record";
import { type CouncilRow, councilScores } from "../../scoring/council";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { CardPart } from "../parts/card-part";
import { usePartStyles } from "../parts/part-styles";
import { usePoints } from "../parts/points";
import { ProblemMessage } from "../parts/problem-message";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { RUBRIC_LANGUAGE, useLocale, useWords } from "../shell/language";
import { WriteState } from "./write-state";

/** What was typed and not written; null for what is as in its cell. */
interface Draft {
  readonly points: string | null;
  readonly reason: string | null;
}

const NOTHING: Draft = { points: null, reason: null };

/** By sheet and row: nobody loses a sentence by looking something up. */
const kept = new Map<string, Draft>();

interface CouncilOfRowProps {
  readonly form: OpenForm;
  readonly id: string;
  readonly self: string | null;
  readonly appraised: ScoreSheet;
}

/** The council's points of the row in hand, with their reason, and what the form comes to by what is typed. */
export default function CouncilOfRow({ form, id, self, appraised }: CouncilOfRowProps) {
  const common = usePartStyles();
  const tell = useWords(councilWords);
  const label = useWords(formWords);
  const explain = useWords(scoringWords);
  const points = usePoints();
  const locale = useLocale();
  const session = useSession();
  const { run, running, problem, retry, dismiss } = useTask();
  const place = `${form.sheetId} ${id}`;
  const [draft, setDraft] = useState<Draft>(() => kept.get(place) ?? NOTHING);
  const [written, setWritten] = useState(false);
  if (form.council === null) return null;
  const held = ownOf(form.council, id) ?? {};
  const heldPoints = shownIn(held.points, (value) => formatDecimal(locale, value));
  const heldReason = held.reason ?? "";
  const now = { points: draft.points ?? heldPoints, reason: draft.reason ?? heldReason };
  const typed = draft.points === null ? held.points : now.points.trim() === "" ? undefined : now.points;
  const decided = councilScores(form.rubric, appraised, {
    ...form.council,
    [id]: { points: typed, reason: now.reason },
  });
  const row: CouncilRow | undefined = decided.rows.find((one) => one.id === id);
  if (row === undefined) return null;
  if (!isOpenIn(form.status, "council"))
    return (
      <CardPart title={tell("title")}>
        <Line self={self} row={row} />
        <p className={common.small}>{heldReason}</p>
        <p className={common.quiet}>{tell("locked")}</p>
      </CardPart>
    );

  const keep = (next: Draft): void => {
    setWritten(false);
    setDraft(next);
    kept.set(place, next);
  };
  const isOpen = draft.points !== null || draft.reason !== null;
  const write = async (): Promise<void> => {
    if (!isOpen || (draft.points !== null && row.fault !== null)) return;
    const change = {
      ...(draft.points === null ? {} : { points: row.council === null ? null : Number(row.council) }),
      ...(draft.reason === null ? {} : { reason: draft.reason.trim() }),
    };
    if (!(await run("write", () => session.setDecision(id, change)))) return;
    keep(NOTHING);
    setWritten(true);
  };
  return (
    <CardPart title={tell("title")}>
      <div className={common.block}>
        <Line self={self} row={row} />
        <Field
          size="small"
          label={label("column.council")}
          hint={tell("hint", { appraised: points(row.appraised) })}
          {...(row.fault === null
            ? {}
            : { validationState: "error", validationMessage: explain(`state.${row.fault.code}`, row.fault.params) })}
        >
          <Input
            size="small"
            inputMode="decimal"
            value={now.points}
            onChange={(_, { value }) => keep({ ...draft, points: value === heldPoints ? null : value })}
            onKeyDown={({ key }) => key === "Enter" && void write()}
          />
        </Field>
        <Field size="small" label={label("column.councilReason")} hint={row.reasonMissing ? tell("reason.hint") : null}>
          <Textarea
            size="small"
            rows={2}
            resize="vertical"
            lang={RUBRIC_LANGUAGE}
            value={now.reason}
            onChange={(_, { value }) => keep({ ...draft, reason: value === heldReason ? null : value })}
          />
        </Field>
        <p className={common.small}>{tell("after", { points: points(decided.scores.total.points) })}</p>
        <div>
          <Button
            size="small"
            disabledFocusable={!isOpen || running !== null || (draft.points !== null && row.fault !== null)}
            onClick={() => void write()}
          >
            {tell(running === null ? "write" : "write.running")}
          </Button>
          <WriteState isOpen={isOpen} written={written} />
        </div>
        {problem && <ProblemMessage problem={problem} onRetry={retry} onClose={dismiss} />}
      </div>
    </CardPart>
  );
}

function Line({ self, row: { appraised, final } }: { self: string | null; row: CouncilRow }) {
  const common = usePartStyles();
  const tell = useWords(councilWords);
  const points = usePoints();
  return (
    <p className={common.small}>
      {tell("row", { self: points(self), appraised: points(appraised), final: points(final) })}
    </p>
  );
}

/** What the cell of points shows. */
function shownIn(figure: Figure | undefined, written: (value: string) => string): string {
  if (figure === undefined) return "";
  if (typeof figure === "object") return isShownNumber(figure) ? written(String(figure.number)) : figure.cellText;
  return typeof figure === "number" ? written(String(figure)) : figure;
}

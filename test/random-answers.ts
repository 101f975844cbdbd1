import {
  type Answer,
  type Answers,
  type Appraisal,
  type AppraisedAnswer,
  type Council,
  type CouncilDecision,
  type Figure,
  reasonCodes,
} from "../src/rubric/answers";
import { criteriaOf } from "../src/rubric/outline";
import type { Criterion, Rubric } from "../src/rubric/schema";
import { exceptionKinds } from "../src/scoring/exceptions";
import { exceptionLabel } from "../src/form/cell-labels";
import type { Finding } from "../src/inspect/finding";
import type { Inspection } from "../src/inspect/inspect-form";
import type { Random } from "./random";

/** Answers as people leave them in cells: blank, good, odd and wrong, in every combination that a row can have. */
export function randomAnswers(rubric: Rubric, random: Random): Answers {
  return Object.fromEntries(
    criteriaOf(rubric).map(({ item, exceptions }): [string, Answer] => {
      const kinds = exceptionKinds(exceptions);
      const kind = kinds[random.int(0, kinds.length - 1)];
      const claim: Answer =
        kind === undefined || random.next() < 0.7
          ? {}
          : random.next() < 0.1
            ? { exception: { cellText: "Miễn" } }
            : kind === "late"
              ? { late: true }
              : { exception: kind };
      return [
        item.id,
        {
          ...figures(item, random),
          ...claim,
          ...(random.next() < 0.5 ? { evidence: "12/KH-UBND" } : {}),
          ...(random.next() < 0.5 ? { note: `lý do: ${exceptionLabel("na")}` } : {}),
        },
      ];
    }),
  );
}

/** An appraisal of such answers: many rows agreed with, others scored anew, with and without reasons. */
export function randomAppraisal(rubric: Rubric, answers: Answers, random: Random): Appraisal {
  const anew = randomAnswers(rubric, random);
  return Object.fromEntries(
    criteriaOf(rubric).map(({ item: { id } }): [string, AppraisedAnswer] => {
      // The documents are the agency's own.
      const { evidence: _, ...figures } = (random.next() < 0.4 ? answers[id] : anew[id]) ?? {};
      return [
        id,
        {
          ...figures,
          ...(random.next() < 0.5 ? { reason: random.pick(reasonCodes) } : {}),
          ...(random.next() < 0.2 ? { request: "Giải trình số liệu" } : {}),
          ...(random.next() < 0.1 ? { explanation: "Theo báo cáo 12" } : {}),
          ...(random.next() < 0.1 ? { addedEvidence: "15/BC-UBND" } : {}),
        },
      ];
    }),
  );
}

/** Decisions as a council types them: most rows left as they are, points that the row can have and such as it cannot. */
export function randomCouncil(rubric: Rubric, random: Random): Council {
  const points = (max: number): Figure => {
    const chance = random.next();
    if (chance < 0.1) return { cellText: "giữ nguyên" };
    if (chance < 0.2) return random.pick([-1, max + 0.01, max + 1000, 0.125, 1.00005, max]);
    return Math.round(random.next() * max * 100) / 100;
  };
  return Object.fromEntries(
    criteriaOf(rubric).flatMap(({ item }): [string, CouncilDecision][] =>
      random.next() < 0.5
        ? []
        : [
            [
              item.id,
              {
                ...(random.next() < 0.9 ? { points: points(Number(item.maxPoints)) } : {}),
                ...(random.next() < 0.5 ? { reason: "Theo hồ sơ bổ sung" } : {}),
              },
            ],
          ],
    ),
  );
}

function figures({ rule }: Criterion, random: Random): Answer {
  const text = (): { cellText: string } => ({ cellText: random.next() < 0.5 ? "chưa có" : "14.194" });
  const figure = (): Figure | undefined => {
    const chance = random.next();
    if (chance < 0.15) return undefined;
    if (chance < 0.2) return text();
    if (chance < 0.23) return -3;
    if (chance < 0.28) return 0;
    if (chance < 0.36) return Math.round(random.next() * 100_000) / 1000;
    if (chance < 0.38) return 1.00005;
    return Math.floor(random.next() * (chance < 0.7 ? 20 : 300));
  };
  const option = (options: readonly unknown[]): Answer =>
    random.next() < 0.1 ? { option: { cellText: "khác" } } : { option: Math.floor(random.next() * options.length) };
  const one = (key: string, value: Figure | undefined): Answer => (value === undefined ? {} : { [key]: value });
  if (random.next() < 0.15) return {};
  switch (rule.kind) {
    case "ratio":
      return { ...one("num", figure()), ...one("den", figure()) };
    case "choice":
      return option(rule.options);
    case "deduction":
      if (rule.options && random.next() < 0.4) return option(rule.options);
      return {
        counts: rule.lines.map(() => figure() ?? null),
        ...(rule.options && random.next() < 0.1 ? option(rule.options) : {}),
      };
    case "points":
      return one("points", figure());
    case "ladder":
      return rule.value ? one("value", figure()) : { ...one("num", figure()), ...one("den", figure()) };
    default:
      return one("value", figure());
  }
}

/**
 * What is found in a form but for what chance types into it: words among the figures, and figures that may be meant as
 * percents.
 */
export function faultsBesideChance({ findings }: Pick<Inspection, "findings">): readonly Finding[] {
  return findings.filter(({ kind }) => kind !== "input-unread" && kind !== "small-scale");
}

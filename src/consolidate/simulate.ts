import { firstRoundOf } from "../form/first-round";
import type { FormStatus } from "../form/status";
import {
  type Answer,
  answerOf,
  type Answers,
  type Appraisal,
  type AppraisedAnswer,
  type Council,
  type CouncilDecision,
  type SlotValue,
} from "../rubric/answers";
import { agencyField } from "../rubric/agency-field";
import { criteriaOf } from "../rubric/outline";
import type { Criterion, Rubric } from "../rubric/schema";
import { Exact } from "../rubric/exact";
import type { FormContents } from "../sheet/form-plan/fill-plan";
import { scoreAppraisal } from "../scoring/appraisal";
import { scoreRule, slotsOf, termsOf } from "../scoring/rules/registry";
import type { Slot } from "../scoring/rules/rule";
import { isFault } from "../scoring/score-sheet";

/** Chance that can be had again: equal seeds give equal numbers, above 0 and below 1 (Park and Miller's generator). */
export function chanceFrom(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % (MODULUS - 1)) + 1;
  return () => {
    state = (state * 48_271) % MODULUS;
    return state / MODULUS;
  };
}

const MODULUS = 2 ** 31 - 1;

/** An invented agency with a form that it might have filled in. */
export interface SimulatedUnit {
  readonly name: string;
  readonly contents: FormContents;
  readonly status: FormStatus;
}

/**
 * Forms of invented agencies with answers that can be meant: some blank rows, some without documents, every second one appraised.
 * Of these every third has a second round behind it, and every fourth has gone to the council.
 */
export function simulatedUnits(rubric: Rubric, count: number, seed: number): SimulatedUnit[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, index): SimulatedUnit => {
    const name = agencyName(rubric.level, index);
    const ability = 0.45 + 0.55 * chance();
    const answers = filledAnswers(rubric, ability, chance);
    const profile = profileOf(rubric, name, chance);
    if (index % 2 === 0) return { name, contents: { answers, profile, appraisal: null }, status: "sent" };
    const appraisal = appraisalOf(rubric, answers, chance);
    const later = chanceFrom(seed + index);
    const place = (index - 1) / 2;
    const second = place % 3 === 2 ? secondRound(answers, appraisal, later) : appraisal;
    const council = place % 4 === 3 ? councilOf(rubric, answers, second, later) : null;
    return {
      name,
      contents: {
        answers,
        profile,
        appraisal: second,
        first: second === appraisal ? null : firstRoundOf(rubric, answers, appraisal),
        council,
      },
      status: council === null ? "appraising" : "final",
    };
  });
}

const FIRST =
  "An Bình Cẩm Đại Đông Hòa Hưng Khánh Kim Long Lộc Mỹ Minh Nam Ngọc Phú Quang Quế Sơn Tam Tân Tây Thanh Thiện Thuận Tiên Trà Trung Trường Vạn Văn Việt Vĩnh Xuân Yên".split(
    " ",
  );
const SECOND =
  "An Bình Châu Dương Điền Đông Đức Giang Hà Hải Hiệp Hòa Hưng Khê Lâm Lập Lộc Lợi Lương Mỹ Nghĩa Nguyên Ninh Phong Phú Phước Quang Sơn Tâm Thạnh Thắng Thành Thịnh Thọ Thủy".split(
    " ",
  );

/** An invented name, another one for every index: after the names of two words come those with a number. */
function agencyName(level: string, index: number): string {
  const first = FIRST[index % FIRST.length] ?? "";
  const second = SECOND[(Math.floor(index / FIRST.length) + index * 7) % SECOND.length] ?? "";
  const round = Math.floor(index / (FIRST.length * SECOND.length));
  const number = round === 0 ? "" : ` ${round + 1}`;
  const unit = /xã|huyện/iu.test(level) ? `UBND ${/huyện/iu.test(level) ? "huyện" : "xã"}` : "Sở";
  return `${unit} ${first} ${second}${number}`;
}

function profileOf(rubric: Rubric, name: string, chance: () => number): Record<string, string> {
  const named = agencyField(rubric);
  return Object.fromEntries(
    rubric.profile.flatMap((field): [string, string][] => {
      if (field === named) return [[field.id, name]];
      return field.kind === "count" ? [[field.id, String(20 + Math.floor(chance() * 180))]] : [];
    }),
  );
}

function filledAnswers(rubric: Rubric, ability: number, chance: () => number): Answers {
  return Object.fromEntries(
    criteriaOf(rubric).flatMap(({ item }, index): [string, Answer][] => {
      if (chance() < 0.02) return [];
      const answer = meantAnswer(item, rubric, ability, chance);
      if (answer === null) return [];
      const documents = chance() < 0.95 ? { evidence: `${index + 1}/BC-UBND ngày 15/11/2026` } : {};
      return [[item.id, { ...answer, ...documents }]];
    }),
  );
}

/** Figures that the row's rule can score; null where chance finds none. */
function meantAnswer(item: Criterion, rubric: Rubric, ability: number, chance: () => number): Answer | null {
  const slots = slotsOf(item);
  const most = Number(item.maxPoints);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const whole = Math.round(5 + chance() * 150);
    const part = Math.min(whole, Math.round(whole * Math.min(1, ability + 0.3 * (chance() - 0.3))));
    const answer = answerOf(slots, (id) => {
      const slot = slots.find((one) => one.id === id);
      return slot && slotValue(slot, { part, whole, most, attempt }, ability, chance);
    });
    const { raw, states } = scoreRule(item, answer, termsOf(item, rubric.rounding));
    if (raw !== null && !states.some(isFault)) return answer;
  }
  return null;
}

const ATTEMPTS = 12;

interface Sizes {
  readonly part: number;
  readonly whole: number;
  readonly most: number;
  readonly attempt: number;
}

function slotValue(
  { role, options, scale, unit }: Slot,
  { part, whole, most, attempt }: Sizes,
  ability: number,
  chance: () => number,
): SlotValue | undefined {
  switch (role) {
    case "numerator":
      return part;
    case "denominator":
      return whole;
    case "option": {
      const byPoints = options.map((_, index) => index).sort((a, b) => pointsOf(options, b) - pointsOf(options, a));
      return byPoints[Math.min(options.length - 1, Math.floor(chance() * options.length * (1.2 - ability)))];
    }
    case "count":
      return chance() < ability ? 0 : Math.floor(chance() * 3);
    case "judged":
      return Math.floor(most * 4 * Math.min(1, ability + 0.2 * chance())) / 4;
    case "value":
      if (scale === "percent" || unit === "%") return Math.round(1000 * Math.min(1, ability + 0.3 * chance())) / 10;
      if (scale === "share") return Math.round(100 * Math.min(1, ability + 0.3 * chance())) / 100;
      // Later attempts try smaller and smaller counts: a row may allow but few.
      return Math.floor((ability * 30 * chance()) / (attempt + 1)) + (attempt === 0 ? 1 : 0);
  }
}

function pointsOf(options: Slot["options"], index: number): number {
  return new Exact(options[index]?.points ?? 0).toNumber();
}

/** Most rows as the agency has them; some lower, with a reason. */
function appraisalOf(rubric: Rubric, answers: Answers, chance: () => number): Appraisal {
  return Object.fromEntries(
    criteriaOf(rubric).flatMap(({ item }): [string, AppraisedAnswer][] => {
      const own = answers[item.id];
      if (own === undefined) return [];
      const { evidence: _, note: __, ...figures } = own;
      if (chance() > 0.15) return [[item.id, { ...figures, reason: "agreed" }]];
      const anew = meantAnswer(item, rubric, 0.4, chance) ?? figures;
      return [[item.id, { ...anew, reason: "other-figures" }]];
    }),
  );
}

/** Some rows that were lowered have what the agency claims once it has explained. */
function secondRound(answers: Answers, appraisal: Appraisal, chance: () => number): Appraisal {
  return Object.fromEntries(
    Object.entries(appraisal).map(([id, row]): [string, AppraisedAnswer] => {
      const own = answers[id];
      if (row.reason === "agreed" || own === undefined || chance() > 0.5) return [id, row];
      const { evidence: _, note: __, ...figures } = own;
      return [id, { ...figures, reason: "agreed", explanation: "Đã bổ sung hồ sơ" }];
    }),
  );
}

/** The council takes a little off some rows, and says why. */
function councilOf(rubric: Rubric, answers: Answers, appraisal: Appraisal, chance: () => number): Council {
  const { criteria } = scoreAppraisal(rubric, answers, appraisal);
  return Object.fromEntries(
    criteria.flatMap(({ id, points }): [string, CouncilDecision][] => {
      if (points === null || chance() > 0.1) return [];
      const given = new Exact(points).times(0.75).toDecimalPlaces(2, Exact.ROUND_DOWN);
      return [[id, { points: given.toFixed(), reason: "Hội đồng thống nhất điều chỉnh" }]];
    }),
  );
}

import { loadExample, loadRubric } from "../src/rubric/library";
import { criteriaOf } from "../src/rubric/outline";
import type { Rubric } from "../src/rubric/schema";

const whole = await loadRubric("binh-thuan-2022-huyen");
const { answers, profile, appraisal = {} } = await loadExample("binh-thuan-2022-huyen", "la-gi");

/** The first section of the form alone: what is true of any form is seen sooner on six rows than on eighty. */
export const part: Rubric = { ...whole, id: `${whole.id}-mot-phan`, items: whole.items.slice(0, 1), notes: [] };

const own = new Set(criteriaOf(part).map(({ item }) => item.id));
const ofPart = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => own.has(id)));

/** What La Gi filled in there, for 34.33 points. */
export const laGiPart = { answers: ofPart(answers), profile };

/** What the province gave La Gi there: 31.33 points. */
export const laGiPartAppraisal = ofPart(appraisal);

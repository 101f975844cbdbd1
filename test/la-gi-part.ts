import { loadExample, loadRubric } from "../src/rubric/library";
import { criteriaOf } from "../src/rubric/outline";
import type { Rubric } from "../src/rubric/schema";

const whole = await loadRubric("binh-thuan-2022-huyen");
const { answers, profile } = await loadExample("binh-thuan-2022-huyen", "la-gi");

/** The first section of the form alone: what is true of any form is seen sooner on six rows than on eighty. */
export const part: Rubric = { ...whole, id: `${whole.id}-mot-phan`, items: whole.items.slice(0, 1), notes: [] };

const own = new Set(criteriaOf(part).map(({ item }) => item.id));

/** What La Gi filled in there, for 34.33 points. */
export const laGiPart = { answers: Object.fromEntries(Object.entries(answers).filter(([id]) => own.has(id))), profile };

import Decimal from "decimal.js";
import { criteriaOf, maxPointsOf, outline, type OutlineRow } from "../../src/rubric/outline";
import { rubricSchema, type Criterion, type Item, type Rubric, type Section } from "../../src/rubric/schema";

/** An official form as its file holds it, with the questions that the tests of every form ask. */
export interface FormUnderTest {
  readonly rubric: Rubric;
  readonly rows: readonly OutlineRow[];
  readonly criteria: readonly Criterion[];
  /** @throws for an id that is none */
  criterion(id: string): Criterion;
  /** @throws for an id that is none */
  section(id: string): Section;
  titled(id: string): string | undefined;
}

export function formUnderTest(file: unknown): FormUnderTest {
  const rubric = rubricSchema.parse(file);
  const rows = outline(rubric);
  const criteria = criteriaOf(rubric).map((row) => row.item);
  const itemOf = (id: string): Item | undefined => rows.find((row) => row.item.id === id)?.item;
  return {
    rubric,
    rows,
    criteria,
    criterion(id) {
      const found = criteria.find((item) => item.id === id);
      if (!found) throw new Error(`no criterion ${id}`);
      return found;
    },
    section(id) {
      const found = itemOf(id);
      if (found?.type !== "section") throw new Error(`no section ${id}`);
      return found;
    },
    titled: (id) => itemOf(id)?.title,
  };
}

/** Exact decimals. */
export const sum = (values: readonly string[]): string =>
  values.reduce((total, value) => total.plus(value), new Decimal(0)).toFixed();

export const childrenMax = (items: readonly Item[]): string => sum(items.map(maxPointsOf));

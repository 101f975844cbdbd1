import { expect, test, vi } from "vitest";
import { PLAN_VERSION } from "../../src/form/plan-version";
import { planHashes } from "../../src/inspect/cell-hashes";
import { library, loadRubric } from "../../src/rubric/library";
import { everything } from "./everything-rubric";
import { planTexts } from "./plan-texts";
import versions from "./plan-versions.json";
import { sampleOr } from "../thorough";

// One word of a state is changed, and the plan version is not raised.
vi.mock("../../src/locales/sheet", async (original) => {
  const { sheetWords } = await original<{
    readonly sheetWords: Readonly<Record<string, { vi: string; en: string }>>;
  }>();
  return { sheetWords: { ...sheetWords, "state.done": { vi: "✓ Xong", en: "✓ Complete" } } };
});

test.each(sampleOr([everything.id], [...library.map(({ id }) => id), everything.id]))(
  "the guard of plan versions sees it in %s",
  async (id) => {
    const rubric = id === everything.id ? everything : await loadRubric(id);
    const known: Readonly<Record<string, Readonly<Record<string, string>>>> = versions;
    const kept = known[PLAN_VERSION]?.[id];
    expect(kept).toMatch(/^[0-9a-f]{64}$/);
    expect(planTexts(rubric)).not.toBe(kept);
  },
);

test("so do the hashes of single cells", async () => {
  const [entry] = library;
  const rubric = await loadRubric(entry!.id);
  const { default: kept } = (await import(`../../rubrics/${entry!.id}/plans/${PLAN_VERSION}.json`)) as {
    default: unknown;
  };
  expect(planHashes(rubric, entry!.fingerprint)).not.toEqual(kept);
});

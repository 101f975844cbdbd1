import type { FormSummary } from "../../../src/inspect/summary";
import { afterEach, describe, expect, test, vi } from "vitest";
import { loadExample, loadRubric } from "../../../src/rubric/library";
import { planForm } from "../../../src/sheet/form-plan/form-plan";
import { fillPlan } from "../../../src/sheet/form-plan/fill-plan";
import { checkFile, type CheckedFile } from "../../../src/taskpane/session/form-file";
import { formBytes, plannedFile } from "../../planned-file";
import { writeWorkbookFile } from "../../../src/workbook/write/write-workbook-file";
import { changePart } from "../change-part";

const rubric = await loadRubric("binh-thuan-2022-huyen");
const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");
const bytes = formBytes(rubric, laGi);
const SHEET = "xl/worksheets/sheet1.xml";

const file = (content: Uint8Array, size = content.length) => ({
  name: "phieu.xlsx",
  size,
  arrayBuffer: () => Promise.resolve(Uint8Array.from(content).buffer),
});
const reading = (signal = new AbortController().signal) => ({
  signal,
  report: () => undefined,
  onAlone: () => undefined,
});
const check = (content: Uint8Array): Promise<CheckedFile> => checkFile(file(content), reading());

async function form(content: Uint8Array): Promise<FormSummary> {
  const checked = await check(content);
  if (checked.kind !== "read" || checked.forms[0] === undefined)
    throw new Error(`No form was read: ${JSON.stringify(checked)}`);
  return checked.forms[0];
}

describe("a workbook file from disk", () => {
  test("tells agency, progress, and both totals of its form", async () => {
    expect(await form(bytes)).toMatchObject({
      sheetName: "CNTT cấp huyện Bình Thuận 2022",
      rubric: { id: "binh-thuan-2022-huyen" },
      agency: "UBND Thị xã La Gi",
      filled: 82,
      count: 82,
      maxPoints: "500",
      stored: "464.06",
      recomputed: "464.06",
      agrees: true,
      findings: [],
    });
  });

  test("is not believed: a total that was changed differs from the recomputed one", async () => {
    const forged = changePart(bytes, SHEET, (xml) => xml.replaceAll("<v>464.06</v>", "<v>489.06</v>"));
    const summary = await form(forged);
    expect(summary).toMatchObject({ stored: "489.06", recomputed: "464.06", agrees: false });
    expect(summary.findings.map(({ kind, rowId }) => [kind, rowId])).toContainEqual(["points-differ", "total"]);
  });

  test.each([
    ["binary noise is no difference", "464.06000000000006", { stored: "464.06", agrees: true }],
    ["a hundredth is one", "464.07", { stored: "464.07", agrees: false }],
  ])("%s", async (_, total, expected) => {
    expect(
      await form(changePart(bytes, SHEET, (xml) => xml.replaceAll("<v>464.06</v>", `<v>${total}</v>`))),
    ).toMatchObject(expected);
  });

  test("with a blank form has no total on either side, and they agree", async () => {
    expect(await form(formBytes(rubric, { answers: {}, profile: {} }))).toMatchObject({
      agency: null,
      filled: 0,
      stored: null,
      recomputed: null,
      agrees: true,
    });
  });

  test("with two forms tells both, and one without any tells none", async () => {
    const [one, two] = ["ITSCORE_1", "ITSCORE_2"].map((descriptionSheet, index) => {
      const contents = index === 0 ? laGi : { answers: {}, profile: { agency: "UBND huyện Tuy Phong" } };
      const plan = { ...fillPlan(planForm(rubric), rubric, contents), name: `Phiếu ${index + 1}` };
      const planned = plannedFile(rubric, plan, { descriptionSheet, identity: String(index).repeat(32) });
      return { ...planned, names: planned.names.filter(({ sheet }) => sheet === null) };
    });
    const both = await check(
      writeWorkbookFile({
        ...one!,
        sheets: [...one!.sheets, ...two!.sheets],
        names: [...one!.names, ...two!.names],
      }),
    );
    expect(
      both.kind === "read" && both.forms.map(({ sheetName, agency, recomputed }) => [sheetName, agency, recomputed]),
    ).toEqual([
      ["Phiếu 1", "UBND Thị xã La Gi", "464.06"],
      ["Phiếu 2", "UBND huyện Tuy Phong", null],
    ]);
    expect(
      await check(writeWorkbookFile({ ...one!, sheets: one!.sheets.map((sheet) => ({ ...sheet, rows: [] })) })),
    ).toMatchObject({ kind: "read", forms: [], damaged: [] });
  });

  test("that is cut is refused with its problem", async () => {
    expect(await check(bytes.slice(0, bytes.length / 2))).toEqual({
      kind: "refused",
      name: "phieu.xlsx",
      code: "damaged",
      place: null,
    });
    expect(await check(new TextEncoder().encode("PHIẾU ĐÁNH GIÁ"))).toEqual({
      kind: "refused",
      name: "phieu.xlsx",
      code: "not-a-workbook",
      place: null,
    });
  });

  test("whose rubric was changed is told as damaged", async () => {
    // The packed rubric is the one long text of letters and digits in the file.
    const changed = changePart(bytes, "xl/sharedStrings.xml", (xml) =>
      xml.replace(/>[A-Za-z0-9+/]{4}(?=[A-Za-z0-9+/=]{1000})/, ">AAAA"),
    );
    expect(await check(changed)).toMatchObject({ kind: "read", forms: [], damaged: [{ reason: "rubric-changed" }] });
  });

  test("beyond 10 MB is not read at all", async () => {
    const huge = { ...file(bytes, 11 * 1024 * 1024), arrayBuffer: () => Promise.reject(new Error("read")) };
    expect(await checkFile(huge, reading())).toEqual({ kind: "too-large", name: "phieu.xlsx" });
  });

  test("that the disk does not give is called unreadable", async () => {
    expect(
      await checkFile({ ...file(bytes), arrayBuffer: () => Promise.reject(new Error("gone")) }, reading()),
    ).toEqual({
      kind: "unreadable",
      name: "phieu.xlsx",
    });
  });
});

describe("beside the pane", () => {
  /** A worker that says what the test says, and keeps what was asked of it. */
  class ScriptedWorker {
    static made: ScriptedWorker[] = [];
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null;
    readonly asked: unknown[] = [];
    terminated = false;
    constructor() {
      ScriptedWorker.made.push(this);
    }
    postMessage(message: unknown): void {
      this.asked.push(message);
    }
    terminate(): void {
      this.terminated = true;
    }
    says(data: unknown): void {
      this.onmessage?.({ data });
    }
    fails(message: string): void {
      this.onerror?.({ message, preventDefault: () => undefined });
    }
  }
  const worker = (): Promise<ScriptedWorker> =>
    vi.waitFor(() => {
      const [made] = ScriptedWorker.made;
      if (made?.asked.length !== 1) throw new Error("no worker was asked");
      return made;
    });
  function begin(): { result: Promise<CheckedFile>; told: unknown[]; stop: () => void } {
    ScriptedWorker.made = [];
    vi.stubGlobal("Worker", ScriptedWorker);
    const controller = new AbortController();
    const told: unknown[] = [];
    const result = checkFile(file(bytes), {
      signal: controller.signal,
      report: (progress) => void told.push(progress),
      onAlone: () => void told.push("alone"),
    });
    return { result, told, stop: () => controller.abort() };
  }
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test("a file is read by a worker, which tells how far it is and is ended after", async () => {
    const { result, told } = begin();
    const reader = await worker();
    expect(reader.asked[0]).toEqual(bytes);
    reader.says({ kind: "started" });
    reader.says({ kind: "progress", progress: { done: 1, total: 4 } });
    reader.says({ kind: "done", contents: { kind: "refused", code: "damaged", place: null } });
    expect(await result).toEqual({ kind: "refused", name: "phieu.xlsx", code: "damaged", place: null });
    expect([told, reader.terminated]).toEqual([[{ done: 1, total: 4 }], true]);
  });

  test("whoever does not want to wait ends it", async () => {
    const { result, stop } = begin();
    const reader = await worker();
    reader.says({ kind: "started" });
    stop();
    expect(await result).toEqual({ kind: "stopped", name: "phieu.xlsx" });
    expect(reader.terminated).toBe(true);
  });

  test("after thirty seconds it is ended, in words", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { result } = begin();
    await vi.advanceTimersByTimeAsync(29_999);
    const [reader] = ScriptedWorker.made;
    expect(reader?.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await result).toEqual({ kind: "refused", name: "phieu.xlsx", code: "too-slow", place: null });
    expect(reader?.terminated).toBe(true);
  });

  test("where its script does not come the pane reads by itself, and says so", async () => {
    const { result, told } = begin();
    (await worker()).fails("cannot load");
    expect(await result).toMatchObject({ kind: "read", forms: [{ recomputed: "464.06" }] });
    expect(told[0]).toBe("alone");
  });

  test("where it breaks later the pane does not try the same", async () => {
    const { result, told } = begin();
    const reader = await worker();
    reader.says({ kind: "started" });
    reader.fails("out of memory");
    expect(await result).toEqual({ kind: "failed", name: "phieu.xlsx", detail: "out of memory" });
    expect(told).toEqual([]);
  });

  test("where there are no workers at all the pane reads by itself", async () => {
    vi.stubGlobal("Worker", undefined);
    expect(await check(bytes)).toMatchObject({ kind: "read" });
  });
});

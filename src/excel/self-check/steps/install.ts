import { identityName, listSource, readMark } from "../../../form/description";
import { listsOf } from "../../../sheet/lists";
import type { PlanPart } from "../../../sheet/plan-part";
import type { CellStyle } from "../../../sheet/sheet-plan";
import { formProtection } from "../../../sheet/styles";
import { cellAddress } from "../../../workbook/a1";
import { eachCell, type Area } from "../../../workbook/area";
import { installForm } from "../../install";
import { rangeOf, writePart } from "../../write-plan";
import { onBench } from "../bench";
import { done, formName, onForm, samplePlan } from "../form-on-sheet";
import { sample } from "../sample";
import { type Check, type Outcome, passed, same, sameAll, type Step } from "../step";

// What an installation leaves in the workbook, read back cell by cell and held against its plan.

const addressOf = ({ row, column }: Pick<Area, "row" | "column">): string => cellAddress(row, column);

/** What the plan says of each cell in one respect: later areas lie over earlier ones. */
function planned<T>(pick: (style: CellStyle) => T | undefined): Map<string, { area: Area; wanted: T }> {
  const cells = new Map<string, { area: Area; wanted: T }>();
  for (const { area, style } of samplePlan().styles) {
    const wanted = pick(style);
    if (wanted === undefined) continue;
    eachCell(area, (row, column) => {
      cells.set(cellAddress(row, column), { area: { row, column, rows: 1, columns: 1 }, wanted });
    });
  }
  return cells;
}

/** Holds one property of the looks of every planned cell against what Excel says of it. One sync. */
function looks(
  check: Check,
  pick: (style: CellStyle) => unknown,
  load: (range: Excel.Range) => () => unknown,
): Promise<Outcome> {
  return onForm(check, async (sheet, context) => {
    const cells = planned(pick);
    const found = [...cells].map(([address, { area }]) => [address, load(rangeOf(sheet, area))] as const);
    await context.sync();
    return sameAll(
      new Map([...cells].map(([address, { wanted }]) => [address, wanted])),
      new Map(found.map(([address, read]) => [address, read()])),
    );
  });
}

export const installSteps: readonly Step[] = [
  {
    id: "install",
    run: async (check) => {
      const installed = await installForm(sample);
      const { sheetName } = done(installed);
      check.form = sheetName;
      const remarks = installed.ok ? (installed.remarks ?? []) : [];
      return Excel.run(async (context) => {
        const active = context.workbook.worksheets.getActiveWorksheet().load("name");
        await context.sync();
        return same([sheetName, []], [active.name, remarks]);
      });
    },
  },
  {
    id: "describing-sheet",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const corner = sheet.getRange("A1").load("values");
        await context.sync();
        const name = readMark((corner.values as unknown[][])[0]?.[0])?.descriptionSheet ?? "";
        const describing = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
        describing.protection.load("protected");
        await context.sync();
        return same(
          [false, "VeryHidden", true],
          describing.isNullObject
            ? [true, "", false]
            : [false, describing.visibility as string, describing.protection.protected],
        );
      }),
  },
  {
    id: "proof",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const corner = sheet.getRange("A1").load("values");
        await context.sync();
        const mark = readMark((corner.values as unknown[][])[0]?.[0]);
        const proof = context.workbook.names
          .getItemOrNullObject(identityName(mark?.identity ?? "none"))
          .load("visible,formula,scope");
        await context.sync();
        if (proof.isNullObject) return same("Workbook", null);
        const formula = String(proof.formula).replaceAll("'", "");
        return same(["Workbook", false, `=${formName(check)}!$A$1`], [proof.scope as string, proof.visible, formula]);
      }),
  },
  {
    id: "tints",
    run: (check) =>
      looks(
        check,
        ({ fill }) => fill,
        (range) => {
          const { fill } = range.format;
          fill.load("color");
          return () => fill.color.toUpperCase();
        },
      ),
  },
  {
    // office-js #6405: blank cells that were formatted and then merged lost fill and lock.
    id: "unlocked",
    run: (check) =>
      looks(
        check,
        ({ unlocked }) => unlocked,
        (range) => {
          const { protection } = range.format;
          protection.load("locked");
          return () => (protection.locked as boolean | null) === false;
        },
      ),
  },
  {
    id: "number-formats",
    run: (check) =>
      looks(
        check,
        ({ numberFormat }) => numberFormat,
        (range) => {
          range.load("numberFormat");
          return () => (range.numberFormat as unknown[][])[0]?.[0];
        },
      ),
  },
  {
    id: "hidden-lines",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const plan = samplePlan();
        const lines = [
          ...plan.rows.map(({ hidden }, row) => ({ row, column: 0, hidden: hidden === true, isRow: true })),
          ...plan.columns.map(({ hidden }, column) => ({ row: 1, column, hidden: hidden === true, isRow: false })),
        ].map((line) => ({ ...line, range: rangeOf(sheet, { ...line, rows: 1, columns: 1 }) }));
        for (const { range } of lines) range.load("rowHidden,columnHidden");
        await context.sync();
        const nameOf = ({ row, column, isRow }: (typeof lines)[number]): string =>
          isRow ? `${row + 1}:${row + 1}` : cellAddress(0, column).replace("1", "");
        return sameAll(
          new Map(lines.map((line) => [nameOf(line), line.hidden])),
          new Map(lines.map((line) => [nameOf(line), line.isRow ? line.range.rowHidden : line.range.columnHidden])),
        );
      }),
  },
  {
    id: "row-heights",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const rows = samplePlan().rows.flatMap(({ height, grows, hidden }, row) =>
          height === null || grows === true || hidden === true
            ? []
            : [{ row, height, format: rangeOf(sheet, { row, column: 1, rows: 1, columns: 1 }).format }],
        );
        for (const { format } of rows) format.load("rowHeight");
        await context.sync();
        // Excel sets a height on whole pixels, which are larger than a point where the display is enlarged.
        return sameAll(
          new Map(rows.map(({ row }) => [`${row + 1}`, true])),
          new Map(
            rows.map(({ row, height, format }) => [
              `${row + 1}`,
              Math.abs(format.rowHeight - height) <= 1 || format.rowHeight,
            ]),
          ),
        );
      }),
  },
  {
    id: "lists",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const corner = sheet.getRange("A1").load("values");
        const { validations } = samplePlan();
        const lists = listsOf(validations);
        const cells = validations.flatMap(({ area, rule }) =>
          rule.kind === "list" ? [{ area, texts: rule.texts, validation: rangeOf(sheet, area).dataValidation }] : [],
        );
        for (const { validation } of cells) validation.load("rule,type");
        await context.sync();
        const describing = readMark((corner.values as unknown[][])[0]?.[0])?.descriptionSheet ?? "";
        return sameAll(
          new Map(
            cells.map(({ area, texts }) => [addressOf(area), plain(`=${listSource(describing, lists.rowsOf(texts))}`)]),
          ),
          new Map(cells.map(({ area, validation }) => [addressOf(area), sourceOf(validation)])),
        );
      }),
  },
  {
    id: "prompts",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const cells = samplePlan().validations.map((planned) => ({
          planned,
          validation: rangeOf(sheet, planned.area).dataValidation,
        }));
        for (const { validation } of cells) validation.load("prompt,errorAlert");
        await context.sync();
        const words = (said: { title: string; message: string } | null | undefined): string =>
          said == null ? "" : `${said.title} | ${said.message}`;
        return sameAll(
          new Map(
            cells.map(({ planned: { area, prompt, refusal } }) => [addressOf(area), [words(prompt), words(refusal)]]),
          ),
          new Map(
            cells.map(({ planned: { area, refusal }, validation }) => [
              addressOf(area),
              [words(validation.prompt), refusal === null ? "" : words(validation.errorAlert)],
            ]),
          ),
        );
      }),
  },
  {
    id: "highlights",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const areas = new Map<string, { area: Area; formulas: string[] }>();
        for (const { area, formula } of samplePlan().highlights) {
          const address = addressOf(area);
          areas.set(address, { area, formulas: [...(areas.get(address)?.formulas ?? []), formula] });
        }
        const found = [...areas].map(([address, { area }]) => {
          const formats = rangeOf(sheet, { ...area, rows: 1, columns: 1 }).conditionalFormats;
          formats.load("items/custom/rule/formula");
          return [address, formats] as const;
        });
        await context.sync();
        return sameAll(
          new Map([...areas].map(([address, { formulas }]) => [address, [...formulas].sort()])),
          new Map(
            found.map(([address, formats]) => [address, formats.items.map(({ custom }) => custom.rule.formula).sort()]),
          ),
        );
      }),
  },
  {
    // office-js #1931: loaded options held nulls, and protect() failed on them. Commands leave nulls out; the report tells them.
    id: "protection-options",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const { protection } = sheet;
        protection.load("protected,options");
        await context.sync();
        const options = protection.options as unknown as Readonly<Record<string, unknown>>;
        const names = Object.keys(formProtection);
        const outcome = sameAll(
          new Map<string, unknown>([["protected", true], ...Object.entries(formProtection)]),
          new Map<string, unknown>([
            ["protected", protection.protected],
            ...names.map((name): [string, unknown] => [name, options[name]]),
          ]),
        );
        const nulls = Object.keys(options).filter((name) => options[name] === null);
        return outcome.kind === "passed" && nulls.length > 0
          ? { ...passed, seen: `null: ${nulls.join(", ")}` }
          : outcome;
      }),
  },
  {
    id: "locked-refused",
    run: async (check) => {
      const plan = samplePlan();
      const row = plan.rows.findIndex(({ id }) => id === "total");
      const column = plan.columns.findIndex(({ key }) => key === "points");
      try {
        await onForm(check, async (sheet, context) => {
          sheet.getRangeByIndexes(row, column, 1, 1).values = [[99]];
          await context.sync();
        });
      } catch (error) {
        if (error instanceof OfficeExtension.Error) return same("AccessDenied", error.code);
        throw error;
      }
      return same("AccessDenied", null);
    },
  },
  {
    // office-js #6405: blank cells that were formatted and then merged lost fill and lock. Written as every plan is.
    id: "merged-looks",
    run: (check) =>
      onBench(check, 2, async (sheet, row, context) => {
        const area = { row, column: 1, rows: 1, columns: 3 };
        const fill = "#E6F0FA";
        const part: PlanPart = {
          area,
          columns: [{ width: 12 }, { width: 12 }, { width: 12 }],
          values: [[null, null, null]],
          styles: [{ area, style: { fill, unlocked: true } }],
          merges: [area],
          validations: [],
          highlights: [],
        };
        writePart(sheet, part, () => "");
        const { format } = rangeOf(sheet, { ...area, columns: 1 });
        format.fill.load("color");
        format.protection.load("locked");
        await context.sync();
        return same([fill, false], [format.fill.color.toUpperCase(), format.protection.locked]);
      }),
  },
  {
    id: "row-height-protected",
    run: (check) =>
      onForm(check, async (sheet, context) => {
        const row = samplePlan().rows.findIndex(({ id }) => id === "criterion:1.2");
        const { format } = sheet.getRangeByIndexes(row, 1, 1, 1);
        format.load("rowHeight");
        await context.sync();
        const before = format.rowHeight;
        format.rowHeight = before + 30;
        format.load("rowHeight");
        await context.sync();
        const grown = format.rowHeight;
        format.rowHeight = before;
        await context.sync();
        return Math.abs(grown - before - 30) <= 1 ? passed : same(before + 30, grown);
      }),
  },
];

function sourceOf({ rule }: Excel.DataValidation): unknown {
  const { list } = rule as Partial<Excel.DataValidationRule>;
  return typeof list?.source === "string" ? plain(list.source) : null;
}

/** A reference without the quotation marks that some write around every name of a sheet. */
function plain(reference: string): string {
  return reference.replaceAll("'", "");
}

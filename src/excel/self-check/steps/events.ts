import { againOnBench, onBench, wait } from "../bench";
import { formName } from "../form-on-sheet";
import { type Check, same, type Step } from "../step";

// What Excel tells the add-in by itself. Builds on the web lost some of it (office-js #3888).

type Handlers<Args> = OfficeExtension.EventHandlers<Args>;

/** The first event that comes of an act, or null where none comes in time; false from the act says that there was none. */
export async function heard<Args>(
  { patience }: Pick<Check, "patience">,
  of: (context: Excel.RequestContext) => Handlers<Args>,
  act: () => Promise<unknown>,
): Promise<Args | null> {
  let tell: (event: Args) => void = () => undefined;
  const told = new Promise<Args>((resolve) => {
    tell = resolve;
  });
  const handler = await Excel.run(async (context) => {
    const added = of(context).add(async (event) => tell(event));
    await context.sync();
    return added;
  });
  try {
    if ((await act()) === false) return null;
    return await Promise.race([told, wait(patience).then(() => null)]);
  } finally {
    // Handlers are removed only in the context that added them.
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  }
}

export const eventSteps: readonly Step[] = [
  {
    id: "event-changed",
    run: async (check) => {
      const row = await onBench(check, 1, (_, free) => free);
      const event = await heard(
        check,
        ({ workbook }) => workbook.worksheets.onChanged,
        () =>
          againOnBench(check, async (sheet, context) => {
            sheet.getRangeByIndexes(row, 1, 1, 1).values = [[7]];
            await context.sync();
          }),
      );
      return same(
        [`B${row + 1}`, "RangeEdited", "Local"],
        event && [event.address, event.changeType as string, event.source as string],
        event?.triggerSource,
      );
    },
  },
  {
    id: "event-calculated",
    run: async (check) => {
      const row = await onBench(check, 1, async (sheet, free, context) => {
        sheet.getRangeByIndexes(free, 1, 1, 1).formulas = [[`=A${free + 1}+1`]];
        await context.sync();
        return free;
      });
      const event = await heard(
        check,
        ({ workbook }) => workbook.worksheets.onCalculated,
        () =>
          againOnBench(check, async (sheet, context) => {
            sheet.getRangeByIndexes(row, 0, 1, 1).values = [[7]];
            await context.sync();
          }),
      );
      return same("WorksheetCalculated", event && event.type);
    },
  },
  {
    id: "event-activated",
    run: async (check) => {
      const name = formName(check);
      const bring = (sheetName: string): Promise<void> =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheetName).activate();
          await context.sync();
        });
      await bring(check.bench);
      const event = await heard(
        check,
        ({ workbook }) => workbook.worksheets.onActivated,
        () => bring(name),
      );
      return same("WorksheetActivated", event && event.type);
    },
  },
  {
    id: "event-selection",
    run: async (check) => {
      const row = await onBench(check, 1, async (sheet, free, context) => {
        sheet.activate();
        await context.sync();
        return free;
      });
      const event = await heard(
        check,
        ({ workbook }) => workbook.worksheets.onSelectionChanged,
        () =>
          againOnBench(check, async (sheet, context) => {
            sheet.getRangeByIndexes(row, 1, 1, 1).select();
            await context.sync();
          }),
      );
      return same(`B${row + 1}`, event && event.address);
    },
  },
];

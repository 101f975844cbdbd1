import { ICommandService } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/preset-sheets-core";
import { ScrollCommand, SheetSkeletonManagerService, SheetsScrollRenderController } from "@univerjs/sheets-ui";
import type { Engine } from "../engine";

/** Univer's horizontal scroll bar lies over the last cells. */
const scrollBar = 16;

/**
 * Lets Univer scroll a cell into view on a form. Whatever brings a cell into view in Univer 0.25.1 (the keys, the name
 * box, opening the editor) ends in this one method of its own, which takes the rows above the cell for as high as the
 * frozen ones: on rows of many heights the cell stays out of sight.
 */
export function revealCells(engine: Engine): void {
  const controller = SheetsScrollRenderController.prototype as unknown as {
    _scrollToCell(row: number, column: number): boolean;
  };
  controller._scrollToCell = (row, column) => reveal(engine, row, column);
}

/** Scrolls the active sheet as little as shows the whole cell, or its beginning where it is larger than the view. */
function reveal(engine: Engine, row: number, column: number): boolean {
  const { injector, unitId, workbook } = engine;
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !view) return false;
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const { xSplit, ySplit } = workbook.getActiveSheet().getFreeze();
  const x = scrolled(
    skeleton.columnWidthAccumulation,
    column,
    xSplit,
    view.viewportScrollX,
    (view.width ?? 0) / scaleX - scrollBar,
  );
  const y = scrolled(
    skeleton.rowHeightAccumulation,
    row,
    ySplit,
    view.viewportScrollY,
    (view.height ?? 0) / scaleY - scrollBar,
  );
  if (x === view.viewportScrollX && y === view.viewportScrollY) return false;
  return injector
    .get(ICommandService)
    .syncExecuteCommand(ScrollCommand.id, { sheetViewStartRow: 0, sheetViewStartColumn: 0, offsetX: x, offsetY: y });
}

/**
 * How far one axis has to be scrolled, in pixels.
 * @param ends where each row or column ends
 * @param frozen the number of rows or columns that never scroll
 */
function scrolled(ends: readonly number[], index: number, frozen: number, now: number, room: number): number {
  if (index < frozen) return now;
  const fixed = ends[frozen - 1] ?? 0;
  const start = (ends[index - 1] ?? 0) - fixed;
  const end = (ends[index] ?? start + fixed) - fixed;
  if (start < now || end - start > room) return start;
  return end > now + room ? end - room : now;
}

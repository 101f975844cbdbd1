import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import { getViewportByCell, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Engine } from "../engine";

/** Where a cell of the active sheet is on the screen, in pixels of the page; null before anything is drawn. */
export function placeOnScreen({ injector, unitId, workbook }: Engine, row: number, column: number): DOMRect | null {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const canvas = render?.engine.getCanvasElement();
  const view = render && getViewportByCell(row, column, render.scene, workbook.getActiveSheet());
  if (!render || !skeleton || !canvas || !view) return null;
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const cell = skeleton.getCellWithCoordByIndex(row, column);
  const { startX, startY, endX, endY } = cell.isMergedMainCell ? cell.mergeInfo : cell;
  const { left, top } = canvas.getBoundingClientRect();
  return new DOMRect(
    left + (startX - view.viewportScrollX) * scaleX,
    top + (startY - view.viewportScrollY) * scaleY,
    (endX - startX) * scaleX,
    (endY - startY) * scaleY,
  );
}

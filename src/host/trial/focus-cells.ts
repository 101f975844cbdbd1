import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from "@univerjs/core";
import { DocSelectionRenderService, IRenderManagerService } from "@univerjs/preset-sheets-core";
import type { Engine } from "../engine";

/** Gives the keyboard to the cells. Univer takes the keys of the selected cell in an editor out of sight. */
export function focusCells({ injector }: Engine): void {
  const editor = injector.get(IRenderManagerService).getRenderById(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  editor?.with(DocSelectionRenderService).focus();
}

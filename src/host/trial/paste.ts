import { COPY_TYPE, ISheetClipboardService } from "@univerjs/sheets-ui";
import { areaBetween } from "../../workbook/area";
import type { Book, Selection } from "../book";
import { pasteBlock, pasteCells, type Pasted } from "../pasting";
import { tell } from "./ask";
import { clipboardTable } from "./clipboard-table";

/** Cells of this workbook that were copied or cut. */
interface Copied extends Selection {
  readonly id: string;
  readonly cut: boolean;
}

/**
 * Pastes contents without looks into protected sheets, where tint, borders and locks are the form's own, and from other
 * programs, whose numbers are read as people write them here. Univer's own pasting reads them in English. Copying within
 * sheets that nobody protects stays Univer's.
 */
export function pasteContents(book: Book): void {
  const { injector } = book.engine;
  const clipboard = injector.get(ISheetClipboardService);
  const fromKeys = clipboard.legacyPaste.bind(clipboard);
  const fromMenu = clipboard.paste.bind(clipboard);

  clipboard.legacyPaste = (html = "", text = "", files) => {
    const pasted = files?.length ? null : paste(html, text);
    return pasted ? finish(pasted) : fromKeys(html, text, files);
  };
  clipboard.paste = async (item, pasteType) => {
    const [html = "", text = ""] = await Promise.all(
      ["text/html", "text/plain"].map(async (type) =>
        item.types.includes(type) ? (await item.getType(type)).text() : "",
      ),
    );
    const pasted = paste(html, text);
    return pasted ? finish(pasted) : fromMenu(item, pasteType);
  };

  /** Null where Univer shall paste. */
  function paste(html: string, text: string): Pasted | null {
    const copied = copiedCells(html);
    if (copied) {
      if (!book.sheet(book.selection.sheetId).protection) return null;
      const pasted = pasteCells(book, book.selection, copied, copied.cut);
      // What was cut is in its place now and cannot be pasted again.
      if (pasted.accepted && copied.cut) {
        clipboard.copyContentCache().del(copied.id);
        clipboard.removeMarkSelection();
      }
      return pasted;
    }
    if (html === "" && text === "") return null;
    return pasteBlock(book, book.selection, clipboardTable(html, text));
  }

  function copiedCells(html: string): Copied | null {
    const id = /data-copy-id="([^"\s]+)"/.exec(html)?.[1];
    const known = id === undefined ? undefined : clipboard.copyContentCache().get(id);
    const { rows, cols } = known?.range ?? {};
    const [row, column, lastRow, lastColumn] = [rows?.[0], cols?.[0], rows?.at(-1), cols?.at(-1)];
    if (!known || id === undefined || row === undefined || column === undefined) return null;
    const area = areaBetween(row, column, lastRow ?? row, lastColumn ?? column);
    return { id, sheetId: known.subUnitId, area, cut: known.copyType === COPY_TYPE.CUT };
  }

  async function finish(pasted: Pasted): Promise<boolean> {
    if (pasted.accepted) book.select({ sheetId: book.selection.sheetId, area: pasted.area });
    else await tell("Không dán được", pasted.message);
    return pasted.accepted;
  }
}

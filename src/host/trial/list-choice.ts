import { ICommandService, toDisposable } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { IEditorBridgeService, ISheetCellDropdownManagerService } from "@univerjs/sheets-ui";
import { shortAddress } from "../../workbook/a1";
import { cellArea } from "../../workbook/area";
import type { Book } from "../book";
import { contentsOf, numberFormatOf, textOf, valueOf } from "../cell-values";
import { toRange } from "../engine-ranges";
import { placeOnScreen } from "./cell-place";
import { inCells, onKey } from "./keys";
import { moveSelection } from "./move-selection";
import { TypeAhead } from "./type-ahead";

/** `sheet.operation.show-data-validation-dropdown` of Univer's data validation. */
const showList = "sheet.operation.show-data-validation-dropdown";

/** How many options a page key passes. */
const page = 8;

/** The least room for a list, in pixels, and what it keeps from the window's edge. */
const least = 120;
const gap = 8;

type CellDropdown = Parameters<ISheetCellDropdownManagerService["showDropdown"]>[0];
type ListDropdown = Extract<CellDropdown, { type: "list" }>;

/**
 * Lists of allowed values as in Excel: Alt+Down opens the list of the cell, arrows and letters choose, Enter and Tab
 * take, Escape leaves the cell as it was (Microsoft Support, "Keyboard shortcuts in Excel"). Univer's own list opens
 * while somebody types, takes the keyboard into a search box and knows neither arrows nor Enter; ours stands in its
 * place, behind the arrow in the cell as well.
 *
 * @param mayChange tells a person why the cell cannot be changed, if so
 */
export function chooseFromLists(
  book: Book,
  mayChange: (sheetId: string, row: number, column: number) => boolean,
): void {
  const { injector } = book.engine;
  const dropdowns = injector.get(ISheetCellDropdownManagerService);
  const others = dropdowns.showDropdown.bind(dropdowns);
  const editor = injector.get(IEditorBridgeService);
  dropdowns.showDropdown = (dropdown) => {
    if (dropdown.type !== "list" || dropdown.props.multiple) return others(dropdown);
    const { subUnitId, row, col } = dropdown.location;
    const blocked = editor.isVisible().visible || !mayChange(subUnitId, row, col);
    return blocked ? closed(dropdown) : openList(book, dropdown);
  };
  openWithAltDown(book, editor);
}

/** A list that does not open. */
function closed({ onHide }: CellDropdown) {
  // Univer remembers the list as open once this has returned.
  setTimeout(() => onHide?.());
  return toDisposable(() => {});
}

function openWithAltDown(book: Book, editor: IEditorBridgeService): void {
  const { engine } = book;
  onKey((event) => {
    if (event.key !== "ArrowDown" || !event.altKey || event.ctrlKey || event.metaKey) return false;
    if (!inCells(event) || editor.isVisible().visible) return false;
    const { sheetId, area } = book.selection;
    const rule = book.sheet(sheetId).validations.ruleAt(area.row, area.column)?.words.rule;
    if (!rule?.list?.inCellDropDown) return true;
    const place = { unitId: engine.unitId, subUnitId: sheetId, row: area.row, column: area.column };
    engine.injector.get(ICommandService).syncExecuteCommand(showList, place);
    return true;
  });
}

function openList(book: Book, { location, props, onHide }: ListDropdown) {
  const { engine } = book;
  const { subUnitId: sheetId, row, col: column } = location;
  const options = props.options.map(({ value }) => value);
  const format = numberFormatOf(engine.style(sheetId, row, column));
  const current = options.indexOf(textOf(valueOf(engine.cell(sheetId, row, column)), format, book.culture));
  const before = document.activeElement;
  const list = listElement(options, `Chọn cho ô ${shortAddress(cellArea(row, column))}`);
  const typeAhead = new TypeAhead(options);
  let marked: number | null = null;
  let open = true;

  const close = (): void => {
    if (!open) return;
    open = false;
    release();
    // Giving the keyboard back blurs the list, which closes it once more.
    if (list === document.activeElement && before instanceof HTMLElement) before.focus();
    list.remove();
    onHide?.();
  };
  const mark = (index: number | null): void => {
    if (index === null || options.length === 0) return;
    marked = Math.max(0, Math.min(options.length - 1, index));
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === marked)));
    const option = list.children[marked];
    if (option) list.setAttribute("aria-activedescendant", option.id);
    option?.scrollIntoView({ block: "nearest" });
  };
  const take = (index: number | null): void => {
    close();
    const chosen = index === null || index === current ? undefined : options[index];
    if (chosen === undefined) return;
    engine.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: engine.unitId,
      subUnitId: sheetId,
      range: toRange(cellArea(row, column)),
      value: contentsOf(chosen, format, book.culture),
    });
  };
  const keys: Record<string, ((event: KeyboardEvent) => void) | undefined> = {
    ArrowDown: ({ altKey }) => (altKey ? close() : mark((marked ?? -1) + 1)),
    ArrowUp: ({ altKey }) => (altKey ? close() : mark((marked ?? options.length) - 1)),
    PageDown: () => mark((marked ?? -1) + page),
    PageUp: () => mark((marked ?? options.length) - page),
    Home: () => mark(0),
    End: () => mark(options.length - 1),
    Enter: () => take(marked),
    Escape: close,
    Tab: ({ shiftKey }) => {
      take(marked);
      moveSelection(engine, shiftKey ? "left" : "right");
    },
  };
  const release = onKey((event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (event.target !== list || key === "F6") return false;
    if (key.length === 1 && !ctrlKey && !metaKey && !altKey) mark(typeAhead.find(key, marked, event.timeStamp));
    else keys[key]?.(event);
    return true;
  });
  // A press shall not take the focus, which would close the list before the click comes.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    if (option) take([...list.children].indexOf(option));
  });
  list.addEventListener("blur", close);

  document.body.append(list);
  put(list, placeOnScreen(engine, row, column));
  mark(current < 0 ? null : current);
  // Univer's own handling of the press that opened the list gives the keyboard to the cells.
  list.focus();
  setTimeout(() => {
    if (open) list.focus();
  });
  return toDisposable(close);
}

function listElement(options: readonly string[], label: string): HTMLUListElement {
  const list = document.createElement("ul");
  list.className = "choices-of-cell";
  list.id = "choices-of-cell";
  list.tabIndex = -1;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  options.forEach((text, index) => {
    const option = document.createElement("li");
    option.id = `choice-${index}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.textContent = text;
    list.append(option);
  });
  return list;
}

/** Below the cell, or above it where there is more room. */
function put(list: HTMLElement, cell: DOMRect | null): void {
  if (!cell) return;
  const below = window.innerHeight - cell.bottom - gap;
  const above = cell.top - gap;
  const under = below >= Math.min(least, list.scrollHeight) || below >= above;
  list.style.minWidth = `${cell.width}px`;
  list.style.maxHeight = `${under ? below : above}px`;
  list.style.left = `${Math.max(0, Math.min(cell.left, window.innerWidth - list.offsetWidth - gap))}px`;
  if (under) list.style.top = `${cell.bottom}px`;
  else list.style.bottom = `${window.innerHeight - cell.top}px`;
}

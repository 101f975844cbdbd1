import { ICommandService } from "@univerjs/core";
import type { Book } from "../book";
import { element } from "./elements";

const guideKey = "itscore.trial.guide";

/** The form with whose figures the pane can be tried, as the guide and the name of its sheet call it. */
const example = "Bình Thuận 2022";

/** How long the workbook is quiet before the guide looks at it, in milliseconds. */
const quiet = 200;

/** Steps for a form that has no example: they are those of its own, whichever it is. */
const ownSteps = [
  ["Phiếu đang mở: ", "*"],
  ["Nhập số liệu vào các ô nền xanh; ô có danh sách: ", "Alt + ↓", ", mũi tên, ", "Enter"],
  ["Điểm dòng, điểm nhóm, tổng điểm đổi ngay"],
];

/** Shows the three steps of trying until they are dismissed, in the words of the form that is open. */
export function offerGuide(book: Book): void {
  const guide = element("guide");
  const button = element("dismiss-guide");
  guide.hidden = localStorage.getItem(guideKey) === "dismissed";
  button.addEventListener("click", () => {
    guide.hidden = true;
    button.setAttribute("aria-expanded", "false");
    localStorage.setItem(guideKey, "dismissed");
  });
  const exampleSteps = [...guide.children];
  let speaksOf: string | null = null;
  const follow = (): void => {
    const form = openForm(book);
    const other = form?.includes(example) ? null : form;
    if (other === speaksOf) return;
    speaksOf = other;
    guide.replaceChildren(...(other === null ? exampleSteps : ownSteps.map((words) => step(words, other))));
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  book.engine.injector.get(ICommandService).onCommandExecuted(() => {
    clearTimeout(waiting);
    waiting = setTimeout(follow, quiet);
  });
}

/** The name of the active sheet if it is a form: forms are protected. */
function openForm(book: Book): string | null {
  const sheetId = book.engine.activeSheetId();
  return book.sheet(sheetId).protection ? book.engine.sheet(sheetId).getName() : null;
}

/** Every second piece stands out; `*` stands for the form. */
function step(words: readonly string[], form: string): HTMLLIElement {
  const item = document.createElement("li");
  words.forEach((piece, index) => {
    const part = document.createElement(index % 2 === 0 ? "span" : "b");
    part.textContent = piece === "*" ? form : piece;
    item.append(part);
  });
  return item;
}

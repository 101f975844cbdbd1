import { ICommandService, LifecycleService, LifecycleStages } from "@univerjs/core";
import { DeviceInputEventType } from "@univerjs/preset-sheets-core";
import { IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import type { ExcelHost } from "../excel-host";
import { ask, tell } from "./ask";
import { element } from "./elements";
import { focusCells } from "./focus-cells";

/** The page's part in files: its two buttons, its questions, and windows with other workbooks. */
export interface PageFiles {
  /** The file that a window opened by this one is to show; null where there is none of that key. */
  workbookFor(key: string): Uint8Array | null;
  /** Shows the workbook that the window which opened this one has for it, if that is why this window is open. */
  showHandedOver(): Promise<void>;
}

/** The key by which a window asks the one that opened it for its workbook. */
const workbookKey = "workbook";
const newWorkbookName = "Sổ làm việc mới.xlsx";
const sheetNameRules =
  "Đặt lại tên trang tính: Excel nhận tên dài từ 1 đến 31 ký tự, không trùng nhau, không có các dấu [ ] : * ? / \\.";

/** @param restart starts the add-in anew, as Excel does with every workbook */
export function connectFiles(host: ExcelHost, restart: () => void): PageFiles {
  const { book } = host;
  const input = element<HTMLInputElement>("file-input");
  const showName = (): void => {
    element("file-name").textContent = element("file-name").title = book.fileName;
  };

  const open = async (bytes: Uint8Array, fileName: string): Promise<boolean> => {
    const { readFile, showWorkbook } = await import("./workbook-files");
    const read = readFile(bytes);
    if ("refusal" in read) {
      await tell(`Không mở được tệp “${fileName}”`, read.refusal);
      return false;
    }
    // Whatever the add-in still does belongs to the workbook that goes.
    host.disconnect();
    showWorkbook(host, read.workbook, fileName);
    showName();
    return true;
  };

  element("open-file").addEventListener("click", () => {
    void finishEditing(host)
      .then(() => mayLeave(host))
      .then((leaves) => {
        if (leaves) input.click();
      });
  });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    // The same file may be chosen again.
    input.value = "";
    void file
      ?.arrayBuffer()
      .then((buffer) => open(new Uint8Array(buffer), file.name))
      .then((opened) => {
        if (!opened) return;
        restart();
        focusCells(host.engine);
      });
  });
  element("save-file").addEventListener("click", () => {
    void finishEditing(host)
      .then(() => import("./workbook-files"))
      .then(({ fileOf }) => fileOf(host))
      .then((bytes) => {
        download(bytes, book.fileName);
        showName();
        focusCells(host.engine);
      })
      // Of what people can do here, only the names of sheets do not fit into a file.
      .catch((error: unknown) =>
        tell("Không lưu được tệp", error instanceof RangeError ? sheetNameRules : String(error)),
      );
  });

  const created = new Map<string, Uint8Array>();
  book.onCreateWorkbook = (file) => {
    const key = String(created.size + 1);
    if (file) created.set(key, file);
    const address = file ? `?${workbookKey}=${key}` : location.pathname;
    if (window.open(address, "_blank")) return;
    void ask({
      title: "Trình duyệt đã chặn thẻ mới",
      text: "Sổ làm việc mới được mở trong một thẻ khác của trình duyệt.",
      accept: "Mở sổ làm việc mới",
      refuse: "Hủy",
    }).then((yes) => {
      if (yes) window.open(address, "_blank");
    });
  };

  return {
    workbookFor: (key) => created.get(key) ?? null,
    async showHandedOver() {
      const key = new URLSearchParams(location.search).get(workbookKey);
      if (key === null) return;
      const opener = window.opener as Window | null;
      const file = opener?.itscoreTrial?.workbookFor(key);
      // Before it has drawn its cells, Univer has no place to scroll to.
      await host.engine.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
      // A copy of this window's own: the other's bytes go with it when it is closed.
      if (file) {
        await open(new Uint8Array(file), newWorkbookName);
        // It is nowhere else yet.
        book.dirty = true;
      } else await tell("Không còn sổ làm việc này", "Thẻ đã tạo ra nó không còn mở. Đây là một sổ làm việc trống.");
    },
  };
}

function mayLeave(host: ExcelHost): Promise<boolean> {
  if (!host.book.dirty) return Promise.resolve(true);
  return ask({
    title: "Mở tệp khác?",
    text: `“${host.book.fileName}” có thay đổi chưa lưu. Mở tệp khác thì các thay đổi đó mất.`,
    accept: "Mở tệp khác",
    refuse: "Ở lại",
  });
}

/** What is being typed belongs into the file. */
async function finishEditing({ engine }: ExcelHost): Promise<void> {
  const { injector, unitId } = engine;
  if (!injector.get(IEditorBridgeService).isVisible().visible) return;
  await injector.get(ICommandService).executeCommand(SetCellEditVisibleOperation.id, {
    visible: false,
    eventType: DeviceInputEventType.PointerDown,
    unitId,
  });
}

function download(bytes: Uint8Array, fileName: string): void {
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

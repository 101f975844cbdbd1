import type { Words } from "./words";

/** The name that is proposed for a file, with the button that copies it. */
export const fileNameWords = {
  name: { vi: "Tên tệp nên đặt khi lưu:", en: "A name to save it under:" },
  copy: { vi: "Chép tên tệp", en: "Copy the name" },
  copied: { vi: "Đã chép tên tệp.", en: "The name is copied." },
  "not-copied": {
    vi: "Không chép tự động được: chọn tên tệp rồi nhấn Ctrl+C.",
    en: "It could not be copied: select the name and press Ctrl+C.",
  },
} as const satisfies Words;

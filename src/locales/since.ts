import type { Words } from "./words";

/** What has changed in a form since it was given out of hand, or since this machine saw it last. */
export const sinceWords = {
  sent: { vi: "Từ lần gửi ngày {day}", en: "Since it was sent on {day}" },
  moved: { vi: "Từ khi chuyển sang “{=status}” ngày {day}", en: "Since it became “{=status}” on {day}" },
  count: { vi: "{=since}: {count} mục thay đổi", en: "{=since}: entries changed: {count}" },
  none: { vi: "{=since}: chưa có gì thay đổi.", en: "{=since}: nothing has changed." },
  seen: {
    vi: "{count} mục đã thay đổi từ lần mở trước trên máy này",
    en: "Entries changed since this machine last had the form open: {count}",
  },
  "seen.what": {
    vi: "So với phiếu lúc {=time}. Chỉ để biết ai đó đã sửa gì; không phải lỗi.",
    en: "Against the form at {=time}. It only tells what somebody has changed; it is no fault.",
  },
  "seen.show": { vi: "Xem từng mục", en: "Show them" },
  "seen.hide": { vi: "Ẩn", en: "Hide them" },
  "seen.done": { vi: "Đã xem", en: "Seen" },
} as const satisfies Words;

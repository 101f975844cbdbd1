import { importWords } from "../../locales/import";
import { reviewWords } from "../../locales/review";
import { fileProblemText } from "../../locales/xlsx";
import { limits } from "../../workbook/limits";
import { Message } from "../parts/message";
import { useLocale, useWords } from "../shell/language";
import type { GivenTable } from "./source";

/** Why nothing was read, and what to do. */
export default function Refusal({ given }: { given: Exclude<GivenTable, { kind: "read" }> }) {
  const tell = useWords(reviewWords);
  const explain = useWords(importWords);
  const locale = useLocale();
  if (given.kind === "stopped") return <Message intent="info">{tell("table.stopped")}</Message>;
  const text =
    given.kind === "no-table"
      ? explain(`problem.${given.code}`, { detail: given.detail })
      : given.kind === "refused"
        ? fileProblemText(given, locale)
        : given.kind === "failed"
          ? tell("table.failed", { detail: given.detail })
          : given.kind === "too-large"
            ? tell("table.tooLarge", { limit: String(limits.fileBytes / 1024 / 1024) })
            : tell("table.unreadable");
  return (
    <Message intent="error" title={tell("table.refused")}>
      {text}
    </Message>
  );
}

import { useState } from "react";
import type { LastRanking } from "../../consolidate/last-ranking";
import { consolidatePlaceWords } from "../../locales/consolidate-place";
import { fileProblemText } from "../../locales/xlsx";
import { FileProblem } from "../../workbook/file-problem";
import { FileButton } from "../parts/file-button";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { useLocale, useWords } from "../shell/language";

/** Last year's ranking, chosen as a file: it stands beside this year's. */
export function LastYear({ onChange }: { readonly onChange: (last: LastRanking) => void }) {
  const common = usePartStyles();
  const tell = useWords(consolidatePlaceWords);
  const locale = useLocale();
  const [told, setTold] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const choose = async (file: File): Promise<void> => {
    try {
      const { readLastRanking } = await import("../../consolidate/last-file");
      const found = readLastRanking(file.name, new Uint8Array(await file.arrayBuffer()));
      if (found === null) setTold({ good: false, text: tell("last.none", { file: file.name }) });
      else {
        onChange(found);
        setTold({ good: true, text: tell("last.read", { file: file.name, count: String(found.size) }) });
      }
    } catch (error) {
      const why = error instanceof FileProblem ? fileProblemText(error, locale) : tell("file.unreadable");
      setTold({ good: false, text: `${file.name}: ${why}` });
    }
  };
  return (
    <section className={common.block}>
      <p className={common.quiet}>{tell("last.what")}</p>
      <div>
        <FileButton subtle accept=".xlsx,.json" disabled={false} onChoose={choose}>
          {tell("last.choose")}
        </FileButton>
      </div>
      <div role="status">{told && <Outcome good={told.good}>{told.text}</Outcome>}</div>
    </section>
  );
}

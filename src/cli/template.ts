import { cliWords } from "../locales/cli";
import { template } from "../sheet/template";
import { type Locale, speaker } from "../locales/words";
import { templatePlan } from "../sheet/template-plan";
import { writePlans } from "../xlsx/plans-file";
import { CliError } from "./cli-error";
import { demandXlsxName, writeBytes } from "./files";
import { tell } from "./output";

/** Writes "Bảng mẫu" as an .xlsx file, which `import` reads again. @throws CliError */
export async function writeTemplate({ out }: { readonly out?: string }, locale: Locale): Promise<number> {
  const say = speaker(cliWords, locale);
  if (out === undefined) throw new CliError(say("import.template.no-out"));
  demandXlsxName(out, locale);
  await writeBytes(out, writePlans([templatePlan()], template.sheetName), locale);
  tell(say("workbook.written", { file: out }));
  return 0;
}

import { Command, CommanderError, Option } from "commander";
import { cliWords } from "../locales/cli";
import { type Locale, speaker } from "../locales/words";
import { CliError } from "./cli-error";
import { compareFiles } from "./compare";
import { consolidateFiles, type ConsolidateOptions } from "./consolidate";
import { writeDocument } from "./document";
import { importForm } from "./import";
import { type LastYearOptions, writeFromLastYear } from "./last-year";
import { printFindings } from "./lint";
import { mergeFiles } from "./merge";
import { endQuietly, tellError } from "./output";
import { readWorkbook } from "./read";
import { listRubrics } from "./rubrics";
import { scoreFiles } from "./score";
import { simulateFiles } from "./simulate";
import { writeTemplate } from "./template";
import { writeWorkbook } from "./workbook";

// Results go to stdout, words to stderr. Exit codes: 0 done, 1 findings or disagreement, 2 usage or unreadable input.

/** Runs the command line and returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const locale: Locale = args[args.indexOf("--lang") + 1] === "en" && args.includes("--lang") ? "en" : "vi";
  const say = speaker(cliWords, locale);
  let exitCode = 0;

  const program = new Command("itscore")
    .description(say("about"))
    .addOption(new Option("--lang <lang>", say("option.lang")).choices(["vi", "en"]).default("vi"))
    .exitOverride()
    .showHelpAfterError();
  program
    .command("rubrics")
    .description(say("rubrics.about"))
    .option("--json", say("option.json"))
    .action(({ json }: { json?: boolean }) => listRubrics(json ?? false, locale));
  program
    .command("lint")
    .description(say("lint.about"))
    .argument("<rubric>", say("lint.rubric"))
    .option("--json", say("lint.json"))
    .action(async (rubric: string, { json }: { json?: boolean }) => {
      exitCode = await printFindings(rubric, json ?? false, locale);
    });
  program
    .command("score")
    .description(say("score.about"))
    .argument("<rubric>", say("score.rubric"))
    .argument("<answers...>", say("score.files"))
    .option("--json", say("option.json"))
    .action(async (rubric: string, files: string[], { json }: { json?: boolean }) => {
      exitCode = await scoreFiles(rubric, files, json ?? false, locale);
    });
  program
    .command("workbook")
    .description(say("workbook.about"))
    .argument("<rubric>", say("score.rubric"))
    .argument("[answers]", say("workbook.answers"))
    .requiredOption("-o, --out <file>", say("workbook.out"))
    .addOption(
      new Option("--dialect <dialect>", say("workbook.dialect"))
        .choices(["resilient", "native", "pure"])
        .default("resilient"),
    )
    .option("--appraisal", say("workbook.appraisal"))
    .option("--council", say("workbook.council"))
    .option("--document [kinds]", say("workbook.document"))
    .action((rubric: string, answers: string | undefined, options: Parameters<typeof writeWorkbook>[2]) =>
      writeWorkbook(rubric, answers, options, locale),
    );
  program
    .command("last-year")
    .description(say("lastYear.about"))
    .argument("<file>", say("lastYear.file"))
    .argument("[rubric]", say("lastYear.rubric"))
    .requiredOption("-o, --out <file>", say("workbook.out"))
    .option("--match <id=id>", say("lastYear.match"), (one: string, all: readonly string[]) => [...all, one], [])
    .option("--json", say("option.json"))
    .action(async (file: string, rubric: string | undefined, options: LastYearOptions) => {
      exitCode = await writeFromLastYear(file, rubric, options, locale);
    });
  program
    .command("document")
    .description(say("document.about"))
    .argument("<form>", say("document.form"))
    .argument("[answers]", say("workbook.answers"))
    .requiredOption("-o, --out <file>", say("document.out"))
    .option("--kind <kinds>", say("document.kind"))
    .action((form: string, answers: string | undefined, options: { out: string; kind?: string }) =>
      writeDocument(form, answers, options, locale),
    );
  program
    .command("read")
    .description(say("read.about"))
    .argument("<file>", say("read.file"))
    .option("--json", say("option.json"))
    .action(async (file: string, { json }: { json?: boolean }) => {
      exitCode = await readWorkbook(file, json ?? false, locale);
    });
  program
    .command("import")
    .description(say("import.about"))
    .argument("[file]", say("import.file"))
    .option("--json", say("import.json"))
    .option("-o, --out <file>", say("import.out"))
    .option("--table <number>", say("import.table"))
    .option("--template", say("import.template"))
    .action(
      async (
        file: string | undefined,
        options: { json?: boolean; out?: string; table?: string; template?: boolean },
      ) => {
        exitCode = options.template ? await writeTemplate(options, locale) : await importForm(file, options, locale);
      },
    );
  program
    .command("consolidate")
    .description(say("consolidate.about"))
    .argument("<paths...>", say("consolidate.files"))
    .requiredOption("-o, --out <file>", say("workbook.out"))
    .option("--json", say("option.json"))
    .option("--expected <file>", say("consolidate.expected"))
    .option("--rubric <rubric>", say("consolidate.rubric"))
    .option("--grades <file>", say("consolidate.grades"))
    .option("--last <file>", say("consolidate.last"))
    .option("--slips", say("consolidate.slips"))
    .action(async (paths: string[], options: ConsolidateOptions) => {
      exitCode = await consolidateFiles(paths, options, locale);
    });
  program
    .command("compare")
    .description(say("compare.about"))
    .argument("<a>", say("read.file"))
    .argument("<b>", say("read.file"))
    .option("--json", say("option.json"))
    .action(async (a: string, b: string, { json }: { json?: boolean }) => {
      exitCode = await compareFiles(a, b, json ?? false, locale);
    });
  program
    .command("merge")
    .description(say("merge.about"))
    .argument("<files...>", say("merge.files"))
    .requiredOption("-o, --out <file>", say("workbook.out"))
    .option("--json", say("option.json"))
    .action(async (files: string[], options: { out: string; json?: boolean }) => {
      exitCode = await mergeFiles(files, options, locale);
    });
  program
    .command("simulate")
    .description(say("simulate.about"))
    .argument("<rubric>", say("score.rubric"))
    .option("-n, --count <count>", say("simulate.count"), "20")
    .requiredOption("-o, --out <folder>", say("simulate.folder"))
    .option("--seed <seed>", say("simulate.seed"), "1")
    .action((rubric: string, options: { count: string; out: string; seed: string }) =>
      simulateFiles(rubric, options, locale),
    );
  // The language may stand anywhere on the line.
  for (const command of program.commands)
    command.addOption(new Option("--lang <lang>").choices(["vi", "en"]).hideHelp()).exitOverride();

  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CliError)) throw error;
    tellError(error);
    return 2;
  }
  return exitCode;
}

if (import.meta.filename === process.argv[1]) {
  endQuietly(process.stdout);
  endQuietly(process.stderr);
  process.exitCode = await run(process.argv.slice(2));
}

import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { layers } from "../../eslint.config.js";

// Type-checked rules need files on disk; the layer rule does not, and the offenders here do not exist.
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { project: null, projectService: false } } },
  ruleFilter: ({ ruleId }) => ["@typescript-eslint/no-restricted-imports", "no-restricted-globals"].includes(ruleId),
});

async function findings(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result?.messages.map((message) => message.message) ?? [];
}

const importing = (path: string): string => `import { thing } from "${path}";\nexport const other = thing;\n`;

describe("the layer rule", () => {
  test.each([
    ["src/workbook/a1.ts", "../rubric/schema"],
    ["src/workbook/read/read-contents.ts", "../../form/description"],
    ["src/rubric/parse.ts", "../workbook/contents"],
    ["src/scoring/score.ts", "../form/columns"],
    ["src/form/columns.ts", "../sheet/sheet-plan"],
    ["src/sheet/sheet-plan.ts", "../inspect/finding"],
    ["src/inspect/finding.ts", "../excel/install"],
    ["src/scoring/score.ts", "../sheet/plan"],
    ["src/scoring/rules/ratio.ts", "../../excel/install"],
    ["src/rubric/parse.ts", "../scoring/score"],
    ["src/sheet/plan.ts", "../excel/install"],
    ["src/excel/install.ts", "../xlsx/write"],
    ["src/excel/install.ts", "../taskpane/app"],
    ["src/excel/install.ts", "react"],
    ["src/functions/functions.ts", "../sheet/plan"],
    ["src/functions/functions.ts", "../xlsx"],
    ["src/consolidate/rank.ts", "../taskpane/app"],
    ["src/cli/main.ts", "../taskpane/app"],
    ["src/host/book.ts", "../scoring/score"],
    ["src/host/model/range.ts", "../../scoring/score"],
    ["src/host/book.ts", "../functions/functions"],
    ["src/host/book.ts", "../functions/metadata.mjs"],
    ["src/host/files/open.ts", "../../xlsx/read-forms"],
    ["src/xlsx/read-forms.ts", "../excel/read"],
    ["src/taskpane/app.tsx", "../host/book"],
    ["src/taskpane/places/library.tsx", "../../host/book"],
    ["src/locales/words.ts", "../scoring/score"],
    ["src/locales/words.ts", "../rubric/schema"],
    ["src/scoring/score.ts", "node:fs"],
    ["src/taskpane/app.tsx", "node:path"],
  ])("%s may not import %s", async (file, path) => {
    expect(await findings(file, importing(path))).toHaveLength(1);
  });

  test.each([
    ["src/scoring/score.ts", "../rubric/schema"],
    ["src/scoring/rules/ratio.ts", "../../locales/scoring"],
    ["src/scoring/rules/ratio.ts", "../exact"],
    ["src/excel/install.ts", "../sheet/plan"],
    ["src/excel/install.ts", "./functions/thing"],
    ["src/taskpane/main.tsx", "../functions/functions"],
    ["src/taskpane/places/library.tsx", "../../excel/install"],
    ["src/taskpane/app.tsx", "react"],
    ["src/host/files/open.ts", "../../workbook/read/read-workbook-file"],
    ["src/form/columns.ts", "../workbook/area"],
    ["src/inspect/inspect-form.ts", "../sheet/placed-plan"],
    ["src/host/model/range.ts", "../batch"],
    ["src/cli/main.ts", "node:fs"],
  ])("%s may import %s", async (file, path) => {
    expect(await findings(file, importing(path))).toEqual([]);
  });

  test("texts know the types of a rubric and nothing else of it", async () => {
    expect(
      await findings(
        "src/locales/words.ts",
        'import type { Rubric } from "../rubric/schema";\nexport type R = Rubric;\n',
      ),
    ).toEqual([]);
  });

  test("an import that is written as a type does not get around the order of the layers", async () => {
    expect(
      await findings("src/rubric/parse.ts", 'import type { Plan } from "../sheet/plan";\nexport type P = Plan;\n'),
    ).toHaveLength(1);
  });

  test("layers that run anywhere name no global of Node, of the browser or of Office", async () => {
    const code = "export const seen = [process, window, Excel];\n";
    expect(await findings("src/scoring/score.ts", code)).toHaveLength(3);
  });

  test("the pane names no global of Node, the command line none of the browser", async () => {
    const code = "export const seen = [process, document];\n";
    expect(await findings("src/taskpane/app.tsx", code)).toHaveLength(1);
    expect(await findings("src/cli/main.ts", code)).toHaveLength(1);
  });

  test("the table has no cycle", () => {
    const below = (name: string, path: readonly string[]): void => {
      expect(path, `${[...path, name].join(" → ")} is a cycle`).not.toContain(name);
      for (const used of layers[name]?.uses ?? []) below(used, [...path, name]);
    };
    for (const name of Object.keys(layers)) below(name, []);
  });
});

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

// LibreOffice as a recipient without the add-in: it opens our files, somebody edits them there, and it saves them again.
// A Basic macro in a throw-away profile does the work, since Python's bridge is a package of its own on many systems.

/** Formats that LibreOffice can save, with the names of its filters and their options. */
const filters = {
  xlsx: "Calc MS Excel 2007 XML",
  ods: "calc8",
  pdf: "calc_pdf_Export",
  html: "HTML (StarCalc)",
  // The first sheet: commas, quotation marks around every text, UTF-8; numbers as they are and not as they look.
  csv: "Text - txt - csv (StarCalc)\t44,34,76,1,,0,true,false",
} as const;

export type Format = keyof typeof filters;

/** A cell as somebody fills it in: numbers and texts as typed, null to empty it. Text is text, whatever it begins with. */
export interface Typing {
  readonly sheet: string;
  /** "D12" */
  readonly cell: string;
  readonly value: number | string | null;
}

/** What somebody does to a whole sheet. Rows are 0-based; a protected sheet refuses all of it but to be unprotected. */
export type SheetEdit =
  | { readonly sheet: string; readonly edit: "unprotect" }
  | { readonly sheet: string; readonly edit: "insert-row" | "delete-row"; readonly row: number }
  /** The whole sheet again under another name, behind itself. */
  | { readonly sheet: string; readonly edit: "copy-sheet"; readonly name: string }
  /** The cells of a row, over those of another one. */
  | { readonly sheet: string; readonly edit: "copy-row"; readonly row: number; readonly to: number };

export type Edit = Typing | SheetEdit;

export interface Job {
  readonly open: Uint8Array;
  /** The format of the given bytes; xlsx if it is not said. */
  readonly format?: Format;
  readonly edits?: readonly Edit[];
  /** Calculates every formula, as some people have it done on opening; otherwise only what an edit touches. */
  readonly recalculate?: boolean;
  readonly save: readonly Format[];
}

/** Says why tests that need LibreOffice are left out. */
export const withoutLibreOffice = "LibreOffice (soffice) is not installed: its tests are left out";

export function hasLibreOffice(): boolean {
  return program() !== undefined;
}

/** Opens the file and saves it in another format. */
export async function convert(open: Uint8Array, format: Format): Promise<Uint8Array> {
  const [[saved] = []] = await runLibreOffice([{ open, save: [format] }]);
  if (!saved) throw new Error("LibreOffice saved nothing");
  return saved;
}

/**
 * Does all jobs in one start of LibreOffice, which takes seconds, and returns for each what it saved, in the wanted order.
 * @throws Error with LibreOffice's words where it could not do one of them
 */
export async function runLibreOffice(jobs: readonly Job[]): Promise<Uint8Array[][]> {
  const soffice = program();
  if (soffice === undefined) throw new Error(withoutLibreOffice);
  const folder = await mkdtemp(join(tmpdir(), "itscore-libreoffice-"));
  try {
    await writeProfile(join(folder, "profile"));
    const results: string[][] = [];
    const lines: string[] = [];
    for (const [index, job] of jobs.entries()) {
      const input = join(folder, `${index}-in.${job.format ?? "xlsx"}`);
      await writeFile(input, job.open);
      lines.push(`open\t${url(input)}`);
      lines.push(...(job.edits ?? []).map(instruction));
      if (job.recalculate) lines.push("recalculate");
      const saved = job.save.map((format) => ({
        path: join(folder, `${index}-out.${format}`),
        filter: filters[format],
      }));
      for (const { path, filter } of saved) lines.push(["save", url(path), filter].join("\t"));
      lines.push("close");
      results.push(saved.map(({ path }) => path));
    }
    const instructions = join(folder, "jobs.txt");
    await writeFile(instructions, `${lines.join("\n")}\n`);
    const macro = `macro:///Standard.Jobs.Main("${url(instructions)}")`;
    await promisify(execFile)(
      soffice,
      [`-env:UserInstallation=${url(join(folder, "profile"))}`, "--headless", "--norestore", "--nologo", macro],
      { timeout: 300_000 },
    );
    const report = await readFile(`${instructions}.report`, "utf8").catch(() => "LibreOffice ended without a report");
    if (report.trim() !== "done") throw new Error(report.trim());
    return await Promise.all(
      results.map((paths) => Promise.all(paths.map(async (path) => new Uint8Array(await readFile(path))))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function instruction(edit: Edit): string {
  if ("edit" in edit)
    return [
      edit.edit,
      edit.sheet,
      ...("row" in edit ? [edit.row] : []),
      ...("to" in edit ? [edit.to] : []),
      ...("name" in edit ? [edit.name] : []),
    ].join("\t");
  const { sheet, cell, value } = edit;
  const kind = value === null ? "clear" : typeof value === "number" ? "number" : "text";
  return ["set", sheet, cell, kind, String(value ?? "").replaceAll("\n", "\v")].join("\t");
}

function program(): string | undefined {
  const folders = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    "/Applications/LibreOffice.app/Contents/MacOS",
    "C:\\Program Files\\LibreOffice\\program",
  ];
  return folders
    .flatMap((folder) => [join(folder, "soffice"), join(folder, "soffice.exe")])
    .find((path) => existsSync(path));
}

const url = (path: string): string => pathToFileURL(path).href;

const doctype = (what: string, file: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${what} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}.dtd">\n`;

/** The libraries of a user's own macros, with one module: LibreOffice runs those without asking. */
async function writeProfile(profile: string): Promise<void> {
  const basic = join(profile, "user", "basic");
  await mkdir(join(basic, "Standard"), { recursive: true });
  // A profile that looks unfinished would be filled with the default macros over ours.
  const finished =
    '<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>';
  await writeFile(
    join(profile, "user", "registrymodifications.xcu"),
    `<oor:items xmlns:oor="http://openoffice.org/2001/registry">${finished}</oor:items>`,
  );
  const libraries = '<library:libraries xmlns:library="http://openoffice.org/2000/library">';
  for (const kind of ["script", "dialog"] as const) {
    const container = `${libraries}<library:library library:name="Standard" library:link="false"/></library:libraries>`;
    await writeFile(join(basic, `${kind}.xlc`), doctype("library:libraries", "libraries") + container);
    const modules = kind === "script" ? '<library:element library:name="Jobs"/>' : "";
    const library = `<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">${modules}</library:library>`;
    await writeFile(join(basic, "Standard", `${kind}.xlb`), doctype("library:library", "library") + library);
  }
  const source = macro.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const module = `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Jobs" script:language="StarBasic">${source}</script:module>`;
  await writeFile(join(basic, "Standard", "Jobs.xba"), doctype("script:module", "module") + module);
}

/** Reads instructions line by line, their parts separated by tabs, and reports "done" or what went wrong where. */
const macro = `
Sub Main(instructions As String)
  Dim files, source, document, sheet, target, parts, done As Long, outcome As String
  Dim asUsual()
  Dim storing(1) As New com.sun.star.beans.PropertyValue
  storing(0).Name = "FilterName" : storing(1).Name = "FilterOptions"
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  source = createUnoService("com.sun.star.io.TextInputStream")
  source.setInputStream(files.openFileRead(instructions))
  source.setEncoding("UTF-8")
  On Error GoTo Failed
  Do While Not source.isEOF()
    parts = Split(source.readLine(), Chr(9))
    done = done + 1
    If UBound(parts) >= 0 Then
      Select Case parts(0)
        Case "open"
          document = StarDesktop.loadComponentFromURL(parts(1), "_blank", 0, asUsual())
          If IsNull(document) Then Error 1, "LibreOffice does not open the file"
        Case "set"
          target = document.Sheets.getByName(parts(1)).getCellRangeByName(parts(2))
          Select Case parts(3)
            Case "number" : target.setValue(Val(parts(4)))
            Case "text" : target.setString(Replace(parts(4), Chr(11), Chr(10)))
            Case "clear" : target.setFormula("")
          End Select
        Case "unprotect"
          document.Sheets.getByName(parts(1)).unprotect("")
        Case "insert-row"
          document.Sheets.getByName(parts(1)).Rows.insertByIndex(CLng(parts(2)), 1)
        Case "delete-row"
          document.Sheets.getByName(parts(1)).Rows.removeByIndex(CLng(parts(2)), 1)
        Case "copy-row"
          sheet = document.Sheets.getByName(parts(1))
          target = sheet.getCellByPosition(0, CLng(parts(3))).CellAddress
          sheet.copyRange(target, sheet.Rows.getByIndex(CLng(parts(2))).RangeAddress)
        Case "copy-sheet"
          document.Sheets.copyByName(parts(1), parts(2), 1)
        Case "recalculate"
          document.calculateAll()
        Case "save"
          storing(0).Value = parts(2)
          storing(1).Value = IIf(UBound(parts) > 2, parts(UBound(parts)), "")
          document.storeToURL(parts(1), storing())
        Case "close"
          document.close(False)
      End Select
    End If
  Loop
  outcome = "done"
Report:
  Dim report
  report = createUnoService("com.sun.star.io.TextOutputStream")
  report.setOutputStream(files.openFileWrite(instructions & ".report"))
  report.setEncoding("UTF-8")
  report.writeString(outcome)
  report.closeOutput()
  StarDesktop.terminate()
  Exit Sub
Failed:
  outcome = "instruction " & done & " (" & Join(parts, " ") & "): " & Error$
  Resume Report
End Sub
`;

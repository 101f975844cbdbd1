import { act, cleanup, configure, render, waitFor } from "@testing-library/react";
import { vi } from "vitest";
import type { ActiveSheet, OpenForm } from "../../src/excel/form";
import type { ExcelResult } from "../../src/excel/result";
import type { Locale } from "../../src/locales/words";
import { loadExample, loadRubric } from "../../src/rubric/library";
import { criteriaOf } from "../../src/rubric/outline";
import { App } from "../../src/taskpane/shell/app";
import { keepFocus } from "../../src/taskpane/shell/keep-focus";
import { commands, type CommandTable } from "../../src/taskpane/session/commands";
import type { KnownRole } from "../../src/taskpane/store/role";
import type { Store } from "../../src/taskpane/store/store";
import { openFormOf } from "./open-form";
import { answeredStore, memoryStore } from "./store/shelves";
import { createSession, type Session, type SessionParts } from "../../src/taskpane/session/session";

// A place loads with its first opening.
configure({ asyncUtilTimeout: 10_000 });
// Without motion nothing has to be waited for.
Object.defineProperty(Element.prototype, "animate", { value: undefined });

const rubric = await loadRubric("binh-thuan-2022-huyen");
const laGi = await loadExample("binh-thuan-2022-huyen", "la-gi");

/** The form of Bình Thuận as it stands in a workbook, blank unless the test fills it. */
export function openForm(change: Partial<OpenForm> = {}): OpenForm {
  const ids = criteriaOf(rubric).map(({ item }) => item.id);
  return openFormOf(rubric, {
    sheetName: "CNTT cấp huyện Bình Thuận 2022",
    rowOf: new Map(ids.map((id, index) => [id, index + 10])),
    layout: {
      columns: new Map(),
      lineRowsOf: new Map(),
      profileRowOf: new Map(rubric.profile.map(({ id }, index) => [id, index])),
      sectionRowOf: new Map(),
    },
    ...change,
  });
}

export const filled = (change: Partial<OpenForm> = {}): OpenForm =>
  openForm({ answers: laGi.answers, profile: laGi.profile, ...change });
export const appraised = (change: Partial<OpenForm> = {}): OpenForm =>
  filled({ appraisal: laGi.appraisal ?? {}, status: "appraising", ...change });

export const ok = <T,>(value: T): ExcelResult<T> => ({ ok: true, value });
export const refused = (code: Extract<ExcelResult<never>, { ok: false }>["problem"]["code"]): ExcelResult<never> => ({
  ok: false,
  problem: { code, detail: "" },
});

type Script = Partial<Record<keyof CommandTable, (...given: never[]) => Promise<ExcelResult<unknown>>>>;

/** What commands that ask for something are told where the script says nothing else. */
const answers = { checkForm: { findings: [], repairs: [] }, readOtherProfiles: [] };

/** The pane over an Excel that does what the test says: its commands are done at once where the script says nothing else. */
export interface ScriptedPane {
  readonly session: Session;
  /** Every command that was run, as `setStatus sent`; the form is left out. */
  readonly asked: string[];
  /** Excel tells what the active sheet is. */
  show: (sheet: ActiveSheet | ExcelResult<ActiveSheet>) => Promise<void>;
  /** The same from within a command, while a press is being waited for. */
  tell: (sheet: ActiveSheet) => void;
}

interface PaneSettings {
  readonly script?: Script;
  readonly locale?: Locale;
  /** What this machine keeps. */
  readonly store?: Store;
  /** What the user of it does; null where nobody has been asked. */
  readonly role?: KnownRole | null;
}

/** @param sheet the active sheet; null while Excel has not answered */
export async function openPane(
  sheet: OpenForm | "other" | null,
  { script = {}, locale = "vi", store = memoryStore(), role = "none" }: PaneSettings = {},
): Promise<ScriptedPane> {
  vi.stubGlobal("Office", { context: { displayLanguage: locale === "vi" ? "vi-VN" : "en-US" } });
  vi.stubGlobal("scrollTo", () => undefined);
  const asked: string[] = [];
  let tell: (state: ExcelResult<ActiveSheet>) => void = () => undefined;
  const watchForms: SessionParts["watchForms"] = (onState) => {
    tell = onState;
    if (sheet === null) return new Promise(() => undefined);
    const read = () => Promise.resolve();
    return Promise.resolve(ok({ stop: read, refresh: read, expectChange: () => read }));
  };
  const table = Object.fromEntries(
    Object.entries(commands).map(([name, command]) => [
      name,
      {
        ...command,
        run: (...given: unknown[]) => {
          const told = command.on === "form" ? given.slice(1) : given;
          // What places ask by themselves, without a press, is no matter here.
          if (name !== "areRowsHidden" && name !== "readOtherProfiles")
            asked.push(
              [
                name,
                ...told.map((one) =>
                  typeof one === "string" || typeof one === "number" || typeof one === "boolean" ? String(one) : "…",
                ),
              ].join(" "),
            );
          const run = script[name as keyof CommandTable] as ((...given: unknown[]) => Promise<unknown>) | undefined;
          return run?.(...given) ?? Promise.resolve(ok(answers[name as keyof typeof answers]));
        },
      },
    ]),
  ) as unknown as CommandTable;
  const session = createSession({ watchForms, commands: table, patience: 50 });
  ends.push(keepFocus(document.body));
  const kept = role === null ? store : answeredStore(store, role);
  render(<App start={{ kind: "ready" }} session={session} store={kept} />);
  const show: ScriptedPane["show"] = (next) => act(async () => tell("ok" in next ? next : ok(next)));
  if (sheet === null) void session.connect();
  else await act(() => session.connect());
  if (sheet !== null) await show(sheet === "other" ? { kind: "other", forms: [] } : { kind: "form", form: sheet });
  // What this machine keeps comes by itself.
  if (sheet !== null) await waitFor(() => document.querySelector("[role=tab]") ?? fail());
  return { session, asked, show, tell: (next) => tell(ok(next)) };
}

function fail(): never {
  throw new Error("The pane shows no tabs.");
}

const ends: (() => void)[] = [];

/** Does something when the test is over. */
export function atTheEnd(end: () => void): void {
  ends.push(end);
}

/** Closes what the last test opened. */
export function closePane(): void {
  for (const end of ends.splice(0)) end();
  cleanup();
  vi.unstubAllGlobals();
}

/**
 * The first shown element with these words, once it is there. (Testing Library's queries by role work out what every element of
 * a form is called: half a second a question.)
 */
export async function named(selector: string, name: string | RegExp): Promise<HTMLElement> {
  return waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
      const called = element.getAttribute("aria-label") ?? words(element);
      return typeof name === "string" ? called === name : name.test(called);
    });
    if (found === undefined) throw new Error(`There is no ${selector} “${String(name)}” in: ${words()}`);
    return found;
  });
}

/** The field with this label, once it is there. */
export async function fieldOf<Field extends HTMLElement>(label: string): Promise<Field> {
  const { htmlFor } = (await named("label", label)) as HTMLLabelElement;
  return document.getElementById(htmlFor) as Field;
}

/** Opens a place by its tab and waits for its heading. */
export async function openPlace(name: string): Promise<void> {
  const tab = await named("[role=tab]", name);
  await act(async () => tab.click());
  await named("h1", new RegExp(`^${name}`));
}

/** Presses a button, once it is there, and waits for what it does at once. */
export async function press(name: string | RegExp): Promise<HTMLElement> {
  const button = await named("button", name);
  await act(async () => {
    button.focus();
    button.click();
  });
  return button;
}

/** All words of the pane in one line. */
export function words(element: Element = document.body): string {
  return element.textContent.replace(/\s+/g, " ").trim();
}

/** A block of a place by its heading. */
export async function block(name: string): Promise<HTMLElement> {
  const heading = await named("h2", name);
  const section = heading.closest("section");
  if (section === null) throw new Error(`“${name}” stands in no section.`);
  return section;
}

/** What the Tab key reaches, in its order, by the words that are read out; long names are cut. */
export function focusOrder(): string[] {
  const reached = "button, input, select, textarea, a[href], [tabindex='0']";
  return [...document.querySelectorAll<HTMLElement>(reached)]
    .filter((element) => element.tabIndex >= 0 && !element.hidden && !element.closest("[aria-hidden=true]"))
    .filter((element) => !element.hasAttribute("data-tabster-dummy"))
    .filter((element) => element.getAttribute("role") !== "tab" || element.getAttribute("aria-selected") === "true")
    .map((element) => {
      const label = element.id === "" ? null : document.querySelector(`label[for="${element.id}"]`);
      return (element.getAttribute("aria-label") ?? (label ? words(label) : words(element))).slice(0, 48);
    });
}

/** What has the focus, by its words. */
export function focused(): string {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return "nothing";
  return activeElement.getAttribute("aria-label") ?? words(activeElement);
}

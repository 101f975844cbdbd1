import product from "../../../package.json";
import { PLAN_VERSION } from "../../form/plan-version";

/** In which Excel a check ran. */
export interface Surroundings {
  readonly addIn: string;
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  /** Of Excel's menus, and of what is typed. */
  readonly languages: readonly [display: string, content: string];
  /** The highest version of each requirement set that there is; "–" where there is none. */
  readonly sets: readonly (readonly [set: string, version: string])[];
  readonly browser: string;
}

/** Versions as Microsoft counts them, the highest first. */
const asked = {
  ExcelApi: Array.from({ length: 25 }, (_, index) => `1.${25 - index}`),
  ExcelApiOnline: ["1.1"],
  ExcelApiDesktop: ["1.5", "1.4", "1.3", "1.2", "1.1"],
  CustomFunctionsRuntime: ["1.6", "1.5", "1.4", "1.3", "1.2", "1.1"],
  SharedRuntime: ["1.2", "1.1"],
  KeyboardShortcuts: ["1.1"],
  PdfFile: ["1.1"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export function surroundings(): Surroundings {
  const { context } = Office;
  const { host, platform, version: excel } = context.diagnostics;
  return {
    addIn: `${product.version} (${PLAN_VERSION})`,
    host: String(host),
    platform: String(platform),
    version: excel,
    languages: [context.displayLanguage, context.contentLanguage],
    sets: Object.entries(asked).map(([set, versions]) => [
      set,
      versions.find((one) => context.requirements.isSetSupported(set, one)) ?? "–",
    ]),
    browser: typeof navigator === "undefined" ? "–" : navigator.userAgent,
  };
}

/** Requirement sets that the embedded host honours, each with its highest version. */
const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  // The client library asks for these by itself before it uses a member of theirs.
  CustomFunctions: "1.3",
};

export interface OfficeOptions {
  /** Language of display and content, as `vi-VN`. */
  readonly language: string;
  /** When `Office.onReady` answers; at once unless told. */
  readonly ready?: Promise<unknown>;
}

/** The part of `Office` that an add-in finds in the embedded host. */
export type TrialOffice = ReturnType<typeof createOffice>;

/**
 * The `Office` object of the trial page and of headless tests. It is small, because only Excel's object model comes
 * with the client library; what is missing here is missing on purpose and fails as undefined does.
 */
export function createOffice({ language, ready: started = Promise.resolve() }: OfficeOptions) {
  const ready = { host: "Excel", platform: "OfficeOnline" } as const;
  const actions = new Map<string, (...args: unknown[]) => unknown>();
  const settings = new Map<string, unknown>();
  let startupBehavior = "None";
  return {
    onReady: (callback?: (info: typeof ready) => unknown): Promise<typeof ready> => {
      const answered = started.then(() => ready);
      if (callback) void answered.then(callback);
      return answered;
    },
    context: {
      host: ready.host,
      platform: ready.platform,
      diagnostics: { host: ready.host, platform: ready.platform, version: "16.0.0.0" },
      displayLanguage: language,
      contentLanguage: language,
      requirements: { isSetSupported },
      /** Excel's light theme (`Office.OfficeTheme`). */
      officeTheme: {
        bodyBackgroundColor: "#ffffff",
        bodyForegroundColor: "#262626",
        controlBackgroundColor: "#ffffff",
        controlForegroundColor: "#262626",
        isDarkTheme: false,
      },
      document: {
        url: "",
        mode: "readWrite",
        settings: {
          get: (name: string): unknown => settings.get(name) ?? null,
          set: (name: string, value: unknown) => void settings.set(name, value),
          remove: (name: string) => void settings.delete(name),
          saveAsync: (callback?: (result: { status: string }) => void) => callback?.({ status: "succeeded" }),
        },
      },
    },
    addin: {
      setStartupBehavior: (behavior: string) => {
        startupBehavior = behavior;
        return Promise.resolve();
      },
      getStartupBehavior: () => Promise.resolve(startupBehavior),
      showAsTaskpane: () => Promise.resolve(),
      hide: () => Promise.resolve(),
      onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
    },
    actions: {
      associate: (id: string, action: (...args: unknown[]) => unknown) => void actions.set(id, action),
      /** The ribbon commands that the add-in has associated; there is no ribbon to press them. */
      _association: { mappings: actions },
    },
    HostType: { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook" },
    PlatformType: {
      PC: "PC",
      OfficeOnline: "OfficeOnline",
      Mac: "Mac",
      iOS: "iOS",
      Android: "Android",
      Universal: "Universal",
    },
    EventType: { DocumentSelectionChanged: "documentSelectionChanged", SettingsChanged: "settingsChanged" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
  };
}

/** Whether the host honours a requirement set (`Office.context.requirements.isSetSupported`). */
function isSetSupported(name: string, version?: string | number): boolean {
  const highest = Object.entries(requirementSets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (highest === undefined) return false;
  const [major = 0, minor = 0] = highest.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version ?? "1.1")
    .split(".")
    .map(Number);
  return wantedMajor < major || (wantedMajor === major && wantedMinor <= minor);
}

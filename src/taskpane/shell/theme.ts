import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** What the surroundings say about light and dark. */
export interface Surroundings {
  readonly officeTheme?: { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string } | undefined;
  readonly prefersDark: boolean;
  readonly forcedColors: boolean;
}

/**
 * Light or dark. Under a contrast theme the browser replaces every colour; only shadows and images still follow this choice,
 * and there the system's own preference is right where Office's theme is not.
 */
export function chooseTheme({ officeTheme, prefersDark, forcedColors }: Surroundings): "light" | "dark" {
  if (forcedColors) return prefersDark ? "dark" : "light";
  if (officeTheme?.isDarkTheme !== undefined) return officeTheme.isDarkTheme ? "dark" : "light";
  const luminance = luminanceOf(officeTheme?.bodyBackgroundColor);
  if (luminance !== null) return luminance < 0.5 ? "dark" : "light";
  return prefersDark ? "dark" : "light";
}

/** The perceived brightness of `#rrggbb`, 0 to 1; null when the text is no such colour. */
function luminanceOf(color: string | undefined): number | null {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(color ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return (0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16)) / 255;
}

const PREFERS_DARK = "(prefers-color-scheme: dark)";
const FORCED_COLORS = "(forced-colors: active)";

function lookAround(): Surroundings {
  // Excel on the web may have no officeTheme, and outside Office there is no context.
  const office = typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context> | undefined);
  return {
    officeTheme: office?.officeTheme,
    prefersDark: matchMedia(PREFERS_DARK).matches,
    forcedColors: matchMedia(FORCED_COLORS).matches,
  };
}

const themes: Readonly<Record<"light" | "dark", Theme>> = { light: webLightTheme, dark: webDarkTheme };

/** Fluent's theme for the surroundings. `ready` says that Office.context can be asked. */
export function useTheme(ready: boolean): Theme {
  const [choice, setChoice] = useState(() => chooseTheme(lookAround()));
  useEffect(() => {
    const look = (): void => setChoice(chooseTheme(lookAround()));
    look();
    const queries = [matchMedia(PREFERS_DARK), matchMedia(FORCED_COLORS)];
    for (const query of queries) query.addEventListener("change", look);
    // Excel tells nobody when its theme changes: look again whenever the pane comes back into view.
    document.addEventListener("visibilitychange", look);
    return () => {
      for (const query of queries) query.removeEventListener("change", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [ready]);
  useEffect(() => {
    document.documentElement.style.colorScheme = choice;
  }, [choice]);
  return themes[choice];
}

import { LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/vi-VN";
import "@univerjs/preset-sheets-core/lib/index.css";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationWords from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import "@univerjs/preset-sheets-data-validation/lib/index.css";

/** Univer with its own user interface in an element: a formula bar, the cells and the sheet tabs, nothing else. */
export function createUniverWithUi(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(coreWords, dataValidationWords, conditionalFormattingWords),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      // The header holds the formula bar; its toolbar is not needed.
      header: true,
      toolbar: false,
      contextMenu: false,
      disableAutoFocus: true,
      // Codes and telephone numbers are text on purpose.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  const registered = new Set<unknown>();
  for (const { plugins } of presets) {
    for (const entry of plugins) {
      const [plugin, config] = Array.isArray(entry)
        ? (entry as [(typeof entry)[0], object])
        : ([entry, undefined] as const);
      if (registered.has(plugin)) continue;
      registered.add(plugin);
      univer.registerPlugin(plugin, config);
    }
  }
  return univer;
}

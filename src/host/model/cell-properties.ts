import { BooleanNumber, type IStyleData } from "@univerjs/core";
import { apiNotFound } from "../host-error";

/** The looks of one cell that `Range.getCellProperties` is asked for; what the host does not know is refused by its name. */
export function cellProperties(style: IStyleData, wanted: Excel.CellPropertiesLoadOptions): Excel.CellProperties {
  const { format = {}, ...rest } = wanted;
  const { font = {}, ...looks } = format;
  const { bold, name, ...others } = font;
  const [unknown] = Object.keys({ ...rest, ...looks, ...others });
  if (unknown !== undefined) throw apiNotFound(`Range.getCellProperties of ${unknown}`);
  return {
    format: {
      font: {
        ...(bold ? { bold: style.bl === BooleanNumber.TRUE } : {}),
        ...(name ? { name: style.ff ?? "Calibri" } : {}),
      },
    },
  };
}

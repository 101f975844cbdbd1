import { cellText, excelText } from "../xml/xml-text";

/**
 * The texts of all cells, each once. Excel itself writes them so and every program reads them; a form repeats its texts, so
 * it is also smaller than texts inside the cells.
 */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  /** The number by which a cell names its text. Excel holds 32,767 characters; what is longer ends there. */
  index(text: string): number {
    this.uses += 1;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  xml(): string {
    let items = "";
    for (const text of this.indexes.keys()) {
      const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
      items += `<si><t${space}>${excelText(cellText(text))}</t></si>`;
    }
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.indexes.size}">${items}</sst>`;
  }
}

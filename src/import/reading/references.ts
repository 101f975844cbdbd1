import { plain } from "./plain";
import type { ItemRow } from "./item-row";

const AS_ABOVE =
  /^(?:nt|như trên|tương tự(?: như)?(?: trên)?|(?:cách )?(?:tính|chấm)(?: điểm)? (?:như|tương tự)(?: như)? (?:trên|tiêu chí trên|mục trên))$/iu;
const AS_ROW =
  /^(?:(?:cách )?(?:tính|chấm)(?: điểm)? )?(?:tương tự |giống |như )+(?:cách (?:tính|chấm)(?: điểm)? )?(?:của |tại |ở )?(?:tiêu chí|mục|nội dung|chỉ số|ý) (?:số )?([\p{L}\d.]{1,12})$/iu;

/**
 * Gives rows whose rule only points to another row ("nt", "như tiêu chí 1") the words of that row.
 * @returns the printed words of every such row
 */
export function followReferences(items: readonly ItemRow[]): ReadonlyMap<ItemRow, string> {
  const followed = new Map<ItemRow, string>();
  items.forEach((item, index) => {
    const [only, ...more] = item.texts;
    if (only === undefined || more.length > 0) return;
    const text = plain(only)
      .replace(/[\s.;,]+$/, "")
      .trim();
    const code = AS_ROW.exec(text)?.[1]?.replace(/\.$/, "");
    const before = items.slice(0, index).reverse();
    const named = code === undefined ? undefined : before.find((other) => other.code?.bare === code);
    const above = AS_ABOVE.test(text) ? before.find(({ texts }) => texts.length > 0) : named;
    if (!above || above.texts.length === 0) return;
    item.texts.splice(0, 1, ...above.texts);
    followed.set(item, text);
  });
  return followed;
}

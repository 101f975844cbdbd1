import { withoutMarks } from "../../locales/marks";
import type { Exact } from "../../rubric/exact";

/**
 * Gives ids by the printed codes on the path: the codes without what closes them, joined by "/". A code that is missing or
 * stands twice is counted by printed order, so that two people who import one table get the same ids.
 */
export class Ids {
  private readonly counts = new Map<string, number>();
  private readonly taken = new Set<string>();

  next(above: string, code: string): string {
    const base = above === "" ? code : `${above}/${code}`;
    let count = this.counts.get(base) ?? 0;
    let id = "";
    do {
      count += 1;
      id = code === "" || count > 1 ? `${base}#${count}` : base;
    } while (this.taken.has(id));
    this.counts.set(base, count);
    this.taken.add(id);
    return id;
  }

  /** Parts of a row count on below its id. */
  part(row: string, number: number): string {
    let id = `${row}/#${number}`;
    while (this.taken.has(id)) id += "#";
    this.taken.add(id);
    return id;
  }
}

/** A name of a file or a title as the id of a rubric. */
export function slugOf(text: string): string {
  const slug = withoutMarks(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return slug === "" ? "bieu-mau" : slug;
}

/** Points as rubric.json writes them; never 0, out of which nothing can be scored. */
export function maximumText(points: Exact | null): string {
  return points === null || points.isZero() ? "1" : points.toFixed();
}

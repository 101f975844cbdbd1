import type { Rubric } from "../../rubric/schema";

/** Offers a rubric as a download, under the name by which it is known. @returns the name of the file */
export function saveRubric(rubric: Rubric): string {
  const name = `${rubric.id}.json`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(rubric, null, 2)}\n`], { type: "application/json" }));
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
}

import { isLeftBySystem } from "../../consolidate/files";

/** A file that the user chose. */
export interface ChosenFile {
  readonly file: File;
  /** With its folders, where a folder was chosen. */
  readonly path: string;
  /** The first folder below the chosen one: often the group. */
  readonly folder: string | null;
  /** Equal for the same file chosen again and unchanged. */
  readonly key: string;
}

/** The files of a choice, without what a system left in the folder. */
export function chosenFiles(files: Iterable<File>): ChosenFile[] {
  return [...files]
    .filter(({ name }) => !isLeftBySystem(name))
    .map((file) => {
      const path = file.webkitRelativePath || file.name;
      const parts = path.split("/");
      return {
        file,
        path,
        folder: parts.length > 2 ? (parts[1] ?? null) : null,
        key: `${path}\n${file.size}\n${file.lastModified}`,
      };
    });
}

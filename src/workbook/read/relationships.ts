import type { Archive } from "../zip/archive";
import { parseXml } from "../xml/xml";

/** What one part says of another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type (`worksheet`): what stands before it is another in strict files. */
  readonly type: string;
  /** The part's name; null for what lies outside of the file, which is never followed. */
  readonly target: string | null;
}

/**
 * The relationships of a part, or of the whole package for "". None where the file has no such list.
 * @throws FileProblem
 */
export function readRelationships(archive: Archive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const list = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(list)) return [];
  const found: Relationship[] = [];
  parseXml(archive, list, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship") return;
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf("/") + 1),
        target: TargetMode === "External" ? null : resolve(folder, Target),
      });
    },
  });
  return found;
}

/** The name of the part at a target, which is relative to the folder of the part that names it unless it begins with "/". */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const segment of (target.startsWith("/") ? target : folder + target).split("/")) {
    // Above the top stays at the top: LibreOffice writes `../customXml/item1.xml` for the package itself.
    if (segment === "..") path.pop();
    else if (segment !== "" && segment !== ".") path.push(segment);
  }
  return path.join("/");
}

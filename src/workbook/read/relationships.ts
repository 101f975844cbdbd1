import type { Archive } from "../zip/archive";
import { partKey, resolveTarget } from "../zip/part-name";
import { FileProblem } from "../file-problem";
import { relationshipWord, relationshipWords } from "../xml/vocabulary";
import { parseXml } from "../xml/xml";

/** What one part says of another. */
export interface Relationship {
  readonly id: string;
  /** The word of its type (`worksheet`), the same in both editions of the standard; null for a type of somebody else's. */
  readonly type: string | null;
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
  const found = new Map<string, Relationship>();
  parseXml(archive, list, relationshipWords, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship") return;
      // An id that stood for two parts would be another one to each program.
      if (found.has(Id)) throw new FileProblem("damaged", `${list}: ${Id} occurs twice`);
      found.set(Id, {
        id: Id,
        type: relationshipWord(Type),
        target: TargetMode === "External" ? null : resolveTarget(folder, Target),
      });
    },
  });
  return [...found.values()];
}

/** The part that relationships of a type point at; null where there is none. */
export function targetOf(relations: readonly Relationship[], type: string): string | null {
  return relations.find((each) => each.type === type)?.target ?? null;
}

/**
 * The same for a part that contents depend on.
 * @throws FileProblem where there are two such parts: which one counts would be another to each program
 */
export function onlyTargetOf(relations: readonly Relationship[], type: string): string | null {
  const targets = relations.flatMap((each) => (each.type === type && each.target !== null ? [each.target] : []));
  if (new Set(targets.map(partKey)).size > 1) throw new FileProblem("damaged", `two parts of the type ${type}`);
  return targets[0] ?? null;
}

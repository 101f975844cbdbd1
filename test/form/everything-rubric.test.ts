import { expect, test } from "vitest";
import { z } from "zod";
import { parseRubric } from "../../src/rubric/parse";
import { rubricSchema } from "../../src/rubric/schema";
import { everything } from "./everything-rubric";

interface Node {
  readonly $ref?: string;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
}

const root = z.toJSONSchema(rubricSchema, { io: "input" }) as Node;
const resolve = (node: Node): Node =>
  node.$ref === undefined ? node : resolve(root.$defs?.[node.$ref.replace("#/$defs/", "")] ?? root);
const branches = (node: Node): readonly Node[] => node.anyOf ?? node.oneOf ?? [];

/** Everything that the schema can say: each property, each branch, each word of a list. */
function sayable(node: Node, path: string, seen = new Set<Node>()): string[] {
  const at = resolve(node);
  if (seen.has(at)) return [];
  seen.add(at);
  return [
    ...(at.enum ?? []).map((word) => `${path} = ${String(word)}`),
    ...branches(at).flatMap((branch) => sayable(branch, path + nameOf(branch), seen)),
    ...Object.entries(at.properties ?? {}).flatMap(([key, child]) => [
      `${path}.${key}`,
      ...sayable(child, `${path}.${key}`, seen),
    ]),
    ...(at.items ? sayable(at.items, `${path}[]`, seen) : []),
  ];
}

/** A branch of a union is called by its fixed words. */
function nameOf(branch: Node): string {
  const { properties = {}, type } = resolve(branch);
  const kind = properties["kind"] ?? properties["type"];
  if (kind === undefined) return `<${type ?? ""}>`;
  const { const: word, enum: words } = resolve(kind);
  return `<${typeof word === "string" ? word : (words ?? []).join("|")}>`;
}

/** What a value says of it. */
function said(node: Node, value: unknown, path: string): string[] {
  const at = resolve(node);
  const branch = branches(at).find((one) => isOf(resolve(one), value));
  if (branch) return said(branch, value, path + nameOf(branch));
  if (at.enum) return [`${path} = ${String(value)}`];
  if (Array.isArray(value)) return value.flatMap((one) => said(at.items ?? {}, one, `${path}[]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [
    `${path}.${key}`,
    ...said(at.properties?.[key] ?? {}, one, `${path}.${key}`),
  ]);
}

function isOf({ properties, enum: words, type }: Node, value: unknown): boolean {
  if (words) return words.includes(value);
  if (properties === undefined) return typeof value === type;
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(properties).every(([key, child]) => {
    const { const: word, enum: allowed } = resolve(child);
    const own: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (!["kind", "type"].includes(key)) return true;
    return word === undefined ? (allowed ?? [own]).includes(own) : own === word;
  });
}

test("the form that uses everything is a rubric", () => {
  const parsed = parseRubric(JSON.stringify(everything));
  expect(parsed.ok ? [] : parsed.errors).toEqual([]);
});

test("it leaves out nothing that the schema can say, but the other way of rounding and the version without its new words", () => {
  const everyPath = (lines: readonly string[]): Set<string> =>
    // A section's sections and criteria say the same at every depth.
    new Set(lines.map((line) => line.replace(/(\.items\[\]<section>)+(?=\.items)/g, "")));
  const wanted = everyPath(sayable(root, ""));
  const found = everyPath(said(root, everything, ""));
  expect(wanted.size).toBeGreaterThan(60);
  expect([...wanted].filter((line) => !found.has(line))).toEqual([".schemaVersion = 1", ".rounding.mode = half-up"]);
});

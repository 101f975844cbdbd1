import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

// Reads what a file says, part by part, and knows nothing of what it should say.

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

export interface OpenPackage {
  readonly paths: readonly string[];
  text(path: string): string;
  /** The root of a part. @throws for a part that is not there or not well-formed */
  xml(path: string): XmlElement;
}

export function openPackage(bytes: Uint8Array): OpenPackage {
  const parts = unzipSync(bytes);
  const text = (path: string): string => {
    const part = parts[path];
    if (!part) throw new Error(`no part ${path}`);
    return strFromU8(part);
  };
  return { paths: Object.keys(parts), text, xml: (path) => parse(text(path)) };
}

/** Elements below one, at any depth, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The only element of that name below one. @throws where there is none, or more than one */
export function only(element: XmlElement, name: string): XmlElement {
  const [found, ...more] = all(element, name);
  if (!found || more.length > 0) throw new Error(`${all(element, name).length} elements ${name}`);
  return found;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

function parse(xml: string): XmlElement {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.write(xml).close();
  const [first] = root.children;
  if (!first) throw new Error("no root element");
  return first;
}

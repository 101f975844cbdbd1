import { tableLimits, TableProblem } from "./table";

/** What listens to a page. Names are in small letters, attributes too. */
export interface HtmlHandlers {
  open(name: string, attributes: ReadonlyMap<string, string>, selfClosing: boolean): void;
  text(text: string): void;
  close(name: string): void;
}

/** What holds text that is no text of the page. */
const RAW = new Set(["script", "style", "title", "textarea", "xmp", "noscript", "iframe"]);

/**
 * Reads HTML as a stream of tags and texts, forgiving as browsers are. It makes no tree, keeps no tag and looks at every
 * character once, so that no page takes more than the time of its length. Nothing in it is ever run or fetched.
 */
export function readHtml(html: string, handlers: HtmlHandlers, onRaw?: (name: string, text: string) => void): void {
  if (html.length > tableLimits.textLength) throw new TableProblem("too-large", "text");
  const xhtml = isXml(html);
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      handlers.text(decodeEntities(html.slice(at)));
      return;
    }
    if (open > at) handlers.text(decodeEntities(html.slice(at, open)));
    const next = html[open + 1] ?? "";
    if (html.startsWith("<!--", open)) {
      const end = html.indexOf("-->", open + 4);
      at = end < 0 ? html.length : end + 3;
    } else if (next === "!" || next === "?") {
      const end = html.indexOf(">", open);
      at = end < 0 ? html.length : end + 1;
    } else if (next === "/") {
      const end = html.indexOf(">", open);
      const name = /^[a-z][^\s/>]*/i.exec(html.slice(open + 2, Math.min(open + 40, end < 0 ? html.length : end)));
      if (name) handlers.close(name[0].toLowerCase());
      at = end < 0 ? html.length : end + 1;
    } else if (/[a-z]/i.test(next)) {
      const tag = readTag(html, open + 1);
      at = tag.end;
      if (xhtml && tag.selfClosing && RAW.has(tag.name)) continue;
      if (RAW.has(tag.name)) {
        const end = endOfRaw(html, at, tag.name);
        onRaw?.(tag.name, html.slice(at, end));
        const close = html.indexOf(">", end);
        at = close < 0 ? html.length : close + 1;
      } else handlers.open(tag.name, tag.attributes, tag.selfClosing);
    } else {
      handlers.text("<");
      at = open + 1;
    }
  }
}

/** Whether a text is written as XML. In a page that is, every tag may close itself. */
export function isXml(text: string): boolean {
  return /^\ufeff?\s*<\?xml/i.test(text);
}

function endOfRaw(html: string, from: number, name: string): number {
  const pattern = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly selfClosing: boolean;
  readonly end: number;
}

function readTag(html: string, start: number): Tag {
  let at = start;
  const until = (stops: RegExp): string => {
    const from = at;
    while (at < html.length && !stops.test(html[at] ?? "")) at += 1;
    return html.slice(from, at);
  };
  const name = until(/[\s/>]/).toLowerCase();
  const attributes = new Map<string, string>();
  let selfClosing = false;
  for (;;) {
    until(/[^\s]/);
    const sign = html[at];
    if (sign === undefined || sign === ">") break;
    if (sign === "/") {
      selfClosing = html[at + 1] === ">";
      at += 1;
      continue;
    }
    const key = until(/[\s/>=]/).toLowerCase();
    if (key === "") {
      at += 1;
      continue;
    }
    until(/[^\s]/);
    let value = "";
    if (html[at] === "=") {
      at += 1;
      until(/[^\s]/);
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const end = html.indexOf(quote, at + 1);
        value = html.slice(at + 1, end < 0 ? html.length : end);
        at = end < 0 ? html.length : end + 1;
      } else value = until(/[\s>]/);
    }
    if (attributes.size < 64 && !attributes.has(key)) attributes.set(key, decodeEntities(value));
  }
  return { name, attributes, selfClosing, end: Math.min(html.length, at + 1) };
}

// The names of Latin-1 from 160 on, in their order, and those signs beyond it that forms use.
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["ge", "≥"],
  ["le", "≤"],
  ["ne", "≠"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["minus", "−"],
  ["bull", "•"],
  ["hellip", "…"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["rarr", "→"],
  ["ensp", "\u2002"],
  ["emsp", "\u2003"],
  ["thinsp", "\u2009"],
]);

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}\d{0,2}));?/gi, (whole, hex, digits, name) => {
    if (typeof name === "string") return NAMED.get(name) ?? whole;
    const code = typeof hex === "string" ? parseInt(hex, 16) : Number(digits);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
  });
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import { createCustomFunctions, type ClientLibrary } from "./runtime";

/** Compiled once for all hosts of a process: the library is 1.4 MB. */
let compiled: Script | null = null;

function clientScript(): Script {
  const path = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  return (compiled ??= new Script(readFileSync(path, "utf8"), { filename: "excel-web-16.00.js" }));
}

/**
 * Microsoft's Excel client library in a realm of its own, with the few browser objects that it touches while loading.
 * The realm shares this process's Promise, so that `await` and `instanceof` behave as in one page.
 */
export function loadClientLibrary(office: object): ClientLibrary {
  const element = { setAttribute() {}, style: {} };
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    URL,
    performance,
    Error,
    TypeError,
    Array,
    Object,
    Map,
    Set,
    Date,
    JSON,
    location: {
      href: "https://localhost/",
      search: "",
      hash: "",
      hostname: "localhost",
      protocol: "https:",
      origin: "https://localhost",
    },
    navigator: { userAgent: "node", appVersion: "" },
    document: {
      getElementsByTagName: () => [],
      createElement: () => element,
      addEventListener() {},
      head: { appendChild() {} },
      cookie: "",
    },
    sessionStorage: { getItem: () => null, setItem() {} },
    localStorage: { getItem: () => null, setItem() {} },
    addEventListener() {},
    removeEventListener() {},
    external: {},
  };
  for (const name of ["window", "self", "parent", "top", "globalThis"]) page[name] = page;
  page["CustomFunctions"] = createCustomFunctions();
  const realm = createContext(page);
  clientScript().runInContext(realm);
  // The library brings an Office of its own that waits for a real Office; ours takes its place.
  page["Office"] = office;
  return page as unknown as ClientLibrary;
}

import { apiNotFound, HostError, invalidArgument } from "./host-error";
import { excelClass, HostCollection, HostObject, identity, NullObject } from "./host-object";
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type BatchAnswer,
  type BatchRequest,
  type ObjectPath,
  type QueryInfo,
} from "./protocol";
import type { References } from "./references";

/** What the interpreter needs around it. */
export interface BatchSurroundings {
  /** The object at the root of all paths: the workbook. */
  readonly workbook: HostObject;
  readonly references: References;
  /** Resolves when every formula has its value. */
  calculated(): Promise<void>;
  /** Called before the batch; may throw to play a failure of Excel. */
  started?(request: BatchRequest): void;
  /** Called before each action; may throw to play a failure of Excel. */
  before?(action: Action): void;
  /** Called before a member is called or set, as `Range.select`; may throw what Excel refuses just now. */
  demand?(member: string): void;
}

/** Properties whose values depend on formulas: Excel answers them calculated. */
const calculatedProperties = new Set(["values", "text", "valueTypes"]);

/**
 * Runs one batch. Actions before a failing one stay applied, as in Excel ("the batch is not transactional",
 * Microsoft Learn, "Error handling with the application-specific JavaScript APIs").
 */
export async function runBatch(request: BatchRequest, around: BatchSurroundings): Promise<BatchAnswer> {
  const run = new BatchRun(request, around);
  const results: ActionResult[] = [];
  try {
    around.started?.(request);
  } catch (error) {
    return failure(error, "");
  }
  for (const action of request.Actions) {
    try {
      run.begin(action);
      around.before?.(action);
      // Every action has its result, traces too: the client adds event handlers when it sees the trace's.
      results.push({ ActionId: action.Id, Value: (await run.perform(action)) ?? null });
    } catch (error) {
      return failure(error, run.location);
    }
  }
  return { Results: results };
}

class BatchRun {
  readonly #objects = new Map<number, HostObject>();
  readonly #kept = new Set<HostObject>();
  /** Where the batch is: class and member, as Excel names the place of an error. */
  location = "";

  constructor(
    private readonly request: BatchRequest,
    private readonly around: BatchSurroundings,
  ) {}

  /** Told before an action, which may fail before anything is known of its object. */
  begin({ ObjectPathId, Name }: Action): void {
    const owner = this.#objects.get(ObjectPathId)?.[excelClass] ?? this.request.ObjectPaths[String(ObjectPathId)]?.Name;
    this.location = [owner || "Workbook", ...(Name ? [memberName(Name)] : [])].join(".");
  }

  async perform(action: Action): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.#handle(this.#resolve(action.ObjectPathId));
      case ActionType.query: {
        const object = this.#resolve(action.ObjectPathId);
        const query = action.QueryInfo ?? {};
        this.location = object[excelClass];
        if (dependsOnFormulas(query)) await this.around.calculated();
        return answerQuery(object, query);
      }
      case ActionType.method:
        return this.#call(action);
      case ActionType.setProperty: {
        const object = this.#resolve(action.ObjectPathId);
        const [value] = this.#arguments(action.ArgumentInfo);
        this.#demand(object, action.Name);
        assign(object, memberName(action.Name), value);
        return undefined;
      }
      case ActionType.trace:
        return undefined;
      default:
        throw invalidArgument(`action type ${action.ActionType}`);
    }
  }

  async #call(action: Action): Promise<unknown> {
    const object = this.#resolve(action.ObjectPathId);
    // The client asks to keep a range alive across batches; the next instantiate action answers its reference.
    if (action.Name === "_KeepReference") {
      this.#kept.add(object);
      return undefined;
    }
    if (action.Name === "_RemoveReference") {
      for (const id of this.#arguments(action.ArgumentInfo)) this.around.references.drop(String(id));
      return undefined;
    }
    this.#demand(object, action.Name);
    const result: unknown = await call(object, action.Name, this.#arguments(action.ArgumentInfo));
    return result instanceof HostObject ? this.#handle(result) : result;
  }

  #demand(object: HostObject, name: string): void {
    this.location = `${object[excelClass]}.${memberName(name)}`;
    this.around.demand?.(this.location);
  }

  /** What the client gets to know of an object it names: enough to find it again, or null for a null object. */
  #handle(object: HostObject): unknown {
    if (object instanceof NullObject) return null;
    const known = object[identity]();
    return this.#kept.has(object) ? { ...known, _ReferenceId: this.around.references.keep(object) } : known;
  }

  /** An object path is walked once in a batch, so that a path through a method acts once. */
  #resolve(pathId: number): HostObject {
    const known = this.#objects.get(pathId);
    if (known) return known;
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw new HostError("InvalidReference", `There is no object path ${pathId} in this batch.`);
    const object = this.#walk(path);
    this.#objects.set(pathId, object);
    return object;
  }

  #walk(path: ObjectPath): HostObject {
    if (path.ObjectPathType === ObjectPathType.globalObject) return this.around.workbook;
    if (path.ObjectPathType === ObjectPathType.referenceId) return this.around.references.find(path.Name);
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    // Whatever is reached through a null object is a null object.
    if (parent instanceof NullObject) return parent;
    const found = this.#step(parent, path);
    if (!(found instanceof HostObject)) {
      throw new HostError("GeneralException", `${parent[excelClass]}.${path.Name} leads to no object.`);
    }
    return found;
  }

  #step(parent: HostObject, path: ObjectPath): unknown {
    switch (path.ObjectPathType) {
      case ObjectPathType.property:
        this.location = `${parent[excelClass]}.${memberName(path.Name)}`;
        return read(parent, memberName(path.Name));
      case ObjectPathType.method:
        this.#demand(parent, path.Name);
        return call(parent, path.Name, this.#arguments(path.ArgumentInfo));
      case ObjectPathType.indexer:
        this.location = `${parent[excelClass]}.getItem`;
        return call(parent, "GetItem", this.#arguments(path.ArgumentInfo));
      default:
        throw invalidArgument(`object path type ${path.ObjectPathType}`);
    }
  }

  #arguments(info: ArgumentInfo | undefined): unknown[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const pathIds = referenced[index];
      if (typeof pathIds === "number" && pathIds !== 0) return this.#resolve(pathIds);
      return this.#plain(value);
    });
  }

  /** Plain data with objects inside (`{ list: { source: range } }`). */
  #plain(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#plain(item));
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return this.#resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#plain(inner)]));
  }
}

/** `GetRange` → `getRange`; members that the library keeps to itself (`_RegisterDataChangedEvent`) stay as they are. */
function memberName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function answerName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

function describe(object: HostObject, member: string): PropertyDescriptor {
  for (
    let type: unknown = Object.getPrototypeOf(object);
    type instanceof HostObject;
    type = Object.getPrototypeOf(type)
  ) {
    const descriptor = member === "constructor" ? undefined : Object.getOwnPropertyDescriptor(type, member);
    if (descriptor) return descriptor;
  }
  throw apiNotFound(`${object[excelClass]}.${member}`);
}

function read(object: HostObject, member: string): unknown {
  const { get } = describe(object, member);
  if (!get) throw apiNotFound(`${object[excelClass]}.${member}`);
  return get.call(object);
}

function assign(object: HostObject, member: string, value: unknown): void {
  if (object instanceof NullObject) throw new HostError("InvalidOperation", "The object is null.");
  const { set } = describe(object, member);
  if (!set) throw apiNotFound(`setting ${object[excelClass]}.${member}`);
  set.call(object, value);
}

function call(object: HostObject, name: string, args: readonly unknown[]): unknown {
  if (object instanceof NullObject) return object;
  const { value } = describe(object, memberName(name)) as { value?: unknown };
  if (typeof value !== "function") throw apiNotFound(`${object[excelClass]}.${memberName(name)}`);
  // The client sends null for an optional argument that was left out.
  return Reflect.apply(
    value,
    object,
    args.map((argument) => argument ?? undefined),
  );
}

/** A query as a tree: `["name", "format/fill/color"]` → `{ name, format: { fill: { color } } }`. */
interface Selection {
  readonly members: Map<string, Selection>;
}

function selectionOf(query: QueryInfo): Selection {
  const root: Selection = { members: new Map() };
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let at = root;
    for (const part of path.split("/")) {
      if (part === "" || part === "$all") continue;
      const member = memberName(part);
      const next = at.members.get(member) ?? { members: new Map<string, Selection>() };
      at.members.set(member, next);
      at = next;
    }
  }
  return root;
}

function dependsOnFormulas(query: QueryInfo): boolean {
  const paths = query.Select ?? [];
  return paths.length === 0 || paths.some((path) => calculatedProperties.has(memberName(path.split("/").at(-1) ?? "")));
}

function answerQuery(object: HostObject, query: QueryInfo): unknown {
  if (object instanceof NullObject) return null;
  if (object instanceof HostCollection) {
    return answerCollection(object as HostCollection<HostObject>, selectionOf(query), query.Skip, query.Top);
  }
  return answerObject(object, selectionOf(query));
}

function answerCollection(
  collection: HostCollection<HostObject>,
  selection: Selection,
  skip = 0,
  top = Number.POSITIVE_INFINITY,
): unknown {
  const { items: itemSelection, ...own } = Object.fromEntries(selection.members);
  const members = new Map([...Object.entries(own), ...(itemSelection?.members ?? [])]);
  const items = collection.items.slice(skip, skip + top);
  return { _Items: items.map((item) => ({ ...item[identity](), ...answerObject(item, { members }) })) };
}

function answerObject(object: HostObject, selection: Selection): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...object[identity]() };
  if (selection.members.size === 0) {
    for (const [member, value] of scalarsOf(object)) answer[answerName(member)] = value;
    return answer;
  }
  for (const [member, inner] of selection.members) {
    const value = read(object, member);
    answer[answerName(member)] =
      value instanceof NullObject
        ? null
        : value instanceof HostCollection
          ? answerCollection(value as HostCollection<HostObject>, inner)
          : value instanceof HostObject
            ? answerObject(value, inner)
            : value;
  }
  return answer;
}

/** What `load()` without names loads: every property that is plain data. */
function* scalarsOf(object: HostObject): Iterable<[string, unknown]> {
  for (
    let type: unknown = Object.getPrototypeOf(object);
    type instanceof HostObject;
    type = Object.getPrototypeOf(type)
  ) {
    for (const [member, { get }] of Object.entries(Object.getOwnPropertyDescriptors(type))) {
      const value: unknown = get?.call(object);
      if (get && !(value instanceof HostObject)) yield [member, value];
    }
  }
}

function failure(error: unknown, location: string): BatchAnswer {
  if (error instanceof HostError) return { Error: { Code: error.code, Message: error.message, Location: location } };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Error: { Code: "GeneralException", Message: message, Location: location } };
}

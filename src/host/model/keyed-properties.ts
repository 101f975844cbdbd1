import { invalidArgument, itemNotFound } from "../host-error";
import { excelClass, find, HostCollection, HostObject, identity, type Members } from "../host-object";

type CollectionMembers = "items" | "add" | "getCount" | "getItem" | "getItemOrNullObject";

/** Makes the object of one property. */
const item = Symbol("item");

/** Values by keys that know no case; an existing key gets the new value (Microsoft Learn, CustomPropertyCollection.add). */
abstract class KeyedPropertiesModel<Value, Item extends HostObject> extends HostCollection<Item> {
  readonly #properties: Map<string, Value>;

  constructor(properties: Map<string, Value>) {
    super();
    this.#properties = properties;
  }

  protected abstract [item](properties: Map<string, Value>, key: string): Item;

  get items(): Item[] {
    return [...this.#properties.keys()].map((key) => this[item](this.#properties, key));
  }

  add(key: string, value: Value): Item {
    const known = this.#keyLike(key) ?? key;
    if (!["string", "number", "boolean"].includes(typeof value))
      throw invalidArgument("a custom property takes text, a number or a boolean");
    this.#properties.set(known, value);
    return this[item](this.#properties, known);
  }

  override [find](key: string): Item | undefined {
    const known = this.#keyLike(key);
    return known === undefined ? undefined : this[item](this.#properties, known);
  }

  #keyLike(key: string): string | undefined {
    return [...this.#properties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());
  }
}

/** One key and its value. */
abstract class KeyedPropertyModel<Value> extends HostObject {
  readonly #properties: Map<string, Value>;
  readonly #key: string;

  constructor(properties: Map<string, Value>, key: string) {
    super();
    this.#properties = properties;
    this.#key = key;
  }

  override [identity]() {
    return { Key: this.#key };
  }

  get key(): string {
    return this.#key;
  }

  get value(): Value {
    const value = this.#properties.get(this.#key);
    if (value === undefined) throw itemNotFound();
    return value;
  }

  set value(value: Value) {
    this.#properties.set(this.#key, value);
  }
}

/** `Excel.CustomPropertyCollection`: properties of the file that an add-in or a person has named. */
export class CustomPropertiesModel
  extends KeyedPropertiesModel<unknown, CustomPropertyModel>
  implements Members<Excel.CustomPropertyCollection, CollectionMembers>
{
  readonly [excelClass] = "CustomPropertyCollection";

  protected override [item](properties: Map<string, unknown>, key: string): CustomPropertyModel {
    return new CustomPropertyModel(properties, key);
  }
}

/** `Excel.CustomProperty`. */
class CustomPropertyModel
  extends KeyedPropertyModel<unknown>
  implements Members<Excel.CustomProperty, "key" | "value" | "type">
{
  readonly [excelClass] = "CustomProperty";

  get type(): Excel.DocumentPropertyType {
    const types = { number: "Number", boolean: "Boolean", string: "String" } as const;
    return types[typeof this.value as keyof typeof types] as Excel.DocumentPropertyType;
  }
}

/** `Excel.WorksheetCustomPropertyCollection`. */
export class WorksheetCustomPropertiesModel
  extends KeyedPropertiesModel<string, WorksheetCustomPropertyModel>
  implements Members<Excel.WorksheetCustomPropertyCollection, CollectionMembers>
{
  readonly [excelClass] = "WorksheetCustomPropertyCollection";

  protected override [item](properties: Map<string, string>, key: string): WorksheetCustomPropertyModel {
    return new WorksheetCustomPropertyModel(properties, key);
  }
}

/** `Excel.WorksheetCustomProperty`. */
class WorksheetCustomPropertyModel
  extends KeyedPropertyModel<string>
  implements Members<Excel.WorksheetCustomProperty, "key" | "value">
{
  readonly [excelClass] = "WorksheetCustomProperty";
}

import { functions } from "../../src/functions/functions";
import type { HeadlessHost } from "../../src/host/headless";
import { HostError } from "../../src/host/host-error";
import type { Action } from "../../src/host/protocol";

/** Takes a fault away again. */
type Undo = () => void;

/** Makes Excel err in one way. */
export type Fault = (excel: FaultyExcel) => Undo;

type AnyFunction = (...args: never[]) => unknown;
type Prototype = object;

/** A headless Excel that can be made to err: in what it does, in what it answers, and in how it calls functions. */
export class FaultyExcel {
  #change: (action: Action) => Action | null = (action) => action;

  constructor(readonly host: HeadlessHost) {
    host.host.observe({
      started: (request) => {
        const actions = request.Actions.flatMap((action) => this.#change(action) ?? []);
        Object.assign(request, { Actions: actions });
      },
    });
  }

  /** Excel does not do what an action asks for, or something else; null drops it. */
  does(change: (action: Action) => Action | null): Undo {
    this.#change = change;
    return () => {
      this.#change = (action) => action;
    };
  }

  /** Excel leaves out what is asked for by this name (`"Visibility"`), where a test of its value holds. */
  ignores(name: string, when: (value: unknown) => boolean = () => true): Undo {
    return this.does((action) => (action.Name === name && when(action.ArgumentInfo?.Arguments?.[0]) ? null : action));
  }

  /** Excel refuses every action of this name. */
  refuses(name: string, when: (value: unknown) => boolean = () => true): Undo {
    return this.does((action) => {
      if (action.Name === name && when(action.ArgumentInfo?.Arguments?.[0]))
        throw new HostError("GeneralException", name);
      return action;
    });
  }

  /** Excel answers something else when it is asked for a property. */
  answers(model: Prototype, member: string, change: (value: never) => unknown): Undo {
    const own = descriptorOf(model, member);
    return defined(model, member, {
      ...own,
      get(this: object) {
        return change(own.get?.call(this) as never);
      },
    });
  }

  /** Excel does something else when a method is called. */
  acts(model: Prototype, member: string, act: (original: AnyFunction, self: object) => AnyFunction): Undo {
    const own = descriptorOf(model, member);
    return defined(model, member, {
      ...own,
      value(this: object, ...args: never[]) {
        const original = own.value as AnyFunction;
        return act((...given) => original.apply(this, given), this)(...args);
      },
    });
  }

  /** Excel calls a function otherwise, or takes its answer for something else. */
  calls(id: keyof typeof functions, change: (original: AnyFunction) => AnyFunction): Undo {
    const own = functions[id] as AnyFunction;
    this.host.CustomFunctions.associate(id, change(own) as never);
    return () => this.host.CustomFunctions.associate(id, own as never);
  }
}

function descriptorOf(model: Prototype, member: string): PropertyDescriptor {
  const own = Object.getOwnPropertyDescriptor(model, member);
  if (own === undefined) throw new Error(`The model has no ${member}.`);
  return own;
}

function defined(model: Prototype, member: string, descriptor: PropertyDescriptor): Undo {
  const before = descriptorOf(model, member);
  Object.defineProperty(model, member, { ...descriptor, configurable: true });
  return () => void Object.defineProperty(model, member, before);
}

import { act, fireEvent } from "@testing-library/react";

/**
 * A person at the keyboard, who counts the keys: one for a letter and one for a chord such as Ctrl+Enter. What a browser does with
 * a key that the pane leaves alone is done here; there is no mouse.
 */
export class Keyboard {
  #keys = 0;

  get keys(): number {
    return this.#keys;
  }

  /** Counts keys that are pressed in the cells. */
  count(keys: number): void {
    this.#keys += keys;
  }

  /** Presses a key where the focus is. */
  async press(key: string, held: Pick<KeyboardEventInit, "ctrlKey" | "altKey" | "shiftKey"> = {}): Promise<void> {
    this.#keys += 1;
    const target = document.activeElement ?? document.body;
    await act(async () => {
      if (!fireEvent.keyDown(target, { key, ...held })) return;
      if (key === "Tab") nextStop(target, held.shiftKey === true)?.focus();
      else if ((key === "Enter" || key === " ") && target instanceof HTMLButtonElement) target.click();
    });
  }

  /** Types into the field that has the focus; what is selected there is replaced, as a field is that is arrived at. */
  async type(text: string): Promise<void> {
    this.#keys += text.length;
    const target = document.activeElement;
    if (!(target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text")))
      throw new Error(`“${text}” goes nowhere: the focus is on ${target?.outerHTML.slice(0, 200) ?? "nothing"}`);
    const { value, selectionStart, selectionEnd } = target;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    await act(async () => {
      fireEvent.change(target, { target: { value: isWhole ? text : value + text } });
    });
  }

  /** Presses Tab until the focus is on something with these words. */
  async tabTo(name: RegExp, shiftKey = false): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      await this.press("Tab", { shiftKey });
      const { activeElement } = document;
      const called = activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
      if (name.test(called)) return;
      passed.push(called);
    }
    throw new Error(`Tab does not reach ${String(name)}; it passed:\n${passed.join("\n")}`);
  }
}

/** Where Tab goes: of a group of radio buttons to the chosen one, or else the first. */
function nextStop(from: Element, back: boolean): HTMLElement | undefined {
  const stops = [
    ...document.querySelectorAll<HTMLElement>("button, input, select, textarea, a[href], [tabindex='0']"),
  ].filter(
    (stop) =>
      stop === from ||
      (stop.tabIndex >= 0 &&
        !(stop as HTMLButtonElement).disabled &&
        !stop.hasAttribute("data-tabster-dummy") &&
        !stop.closest("[aria-hidden=true]") &&
        isRadioStop(stop, from)),
  );
  const place = stops.indexOf(from as HTMLElement);
  if (place >= 0) return stops[place + (back ? -1 : 1)];
  // From a heading the next one after it in the document.
  const after = stops.filter((stop) => (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  return back ? stops.filter((stop) => !after.includes(stop)).at(-1) : after[0];
}

function isRadioStop(stop: HTMLElement, from: Element): boolean {
  if (!(stop instanceof HTMLInputElement) || stop.type !== "radio") return true;
  if (from instanceof HTMLInputElement && from.type === "radio" && from.name === stop.name) return false;
  const group = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter(
    (one) => one.name === stop.name,
  );
  return stop === (group.find(({ checked }) => checked) ?? group[0]);
}

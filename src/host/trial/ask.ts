import { element } from "./elements";

export interface Question {
  readonly title: string;
  readonly text: string;
  /** Words of the button that says yes. */
  readonly accept?: string;
  /** Words of the button that leaves everything as it is. */
  readonly refuse: string;
}

/** Asks in a dialog before which everything waits; the Escape key is a no. Without `accept` it only tells. */
export function ask({ title, text, accept, refuse }: Question): Promise<boolean> {
  const dialog = element<HTMLDialogElement>("question");
  const yes = element("question-accept");
  const no = element("question-refuse");
  element("question-title").textContent = title;
  element("question-text").textContent = text;
  yes.textContent = accept ?? "";
  yes.hidden = accept === undefined;
  no.textContent = refuse;
  return new Promise((resolve) => {
    yes.onclick = () => dialog.close("yes");
    no.onclick = () => dialog.close();
    dialog.onclose = () => resolve(dialog.returnValue === "yes");
    dialog.returnValue = "";
    dialog.showModal();
  });
}

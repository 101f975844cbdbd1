import { element } from "./elements";

export interface Choice<Key extends string> {
  readonly key: Key;
  /** Words of its button. */
  readonly words: string;
}

interface Question<Key extends string> {
  readonly title: string;
  readonly text: string;
  /** The buttons; the first is the one that stands out. */
  readonly choices: readonly Choice<Key>[];
  /** What Enter chooses as the dialog opens. */
  readonly preferred: Key;
  /** What somebody chooses by going on typing; the letter then goes to where the answer has put the keyboard. */
  readonly typing?: Key;
}

/** Asks in a dialog before which everything waits; null when it was left with the Escape key. */
export function choose<Key extends string>({
  title,
  text,
  choices,
  preferred,
  typing,
}: Question<Key>): Promise<Key | null> {
  const dialog = element<HTMLDialogElement>("question");
  element("question-title").textContent = title;
  element("question-text").textContent = text;
  const buttons = choices.map(({ key, words }, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.classList.toggle("accept", index === 0 && choices.length > 1);
    button.autofocus = key === preferred;
    return button;
  });
  element("question-choices").replaceChildren(...buttons);
  return new Promise((resolve) => {
    const answer = (key: Key | null): void => {
      // Gives the keyboard back to where it was, before anybody acts on the answer.
      if (dialog.open) dialog.close();
      resolve(key);
    };
    buttons.forEach((button, index) => (button.onclick = () => answer(choices[index]?.key ?? null)));
    dialog.onkeydown = ({ key, ctrlKey, metaKey, altKey }) => {
      if (typing !== undefined && key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey) answer(typing);
    };
    dialog.onclose = () => answer(null);
    dialog.showModal();
  });
}

/** Asks whether to go on; `accept` and `refuse` are the words of the buttons. Escape is a no, and so is Enter at first. */
export async function ask(question: {
  readonly title: string;
  readonly text: string;
  readonly accept: string;
  readonly refuse: string;
}): Promise<boolean> {
  const { title, text, accept, refuse } = question;
  const choices = [
    { key: "yes", words: accept },
    { key: "no", words: refuse },
  ] as const;
  return (await choose({ title, text, choices, preferred: "no" })) === "yes";
}

/** Tells something that has to be read before anything else. */
export async function tell(title: string, text: string): Promise<void> {
  await choose({ title, text, choices: [{ key: "read", words: "Đóng" }], preferred: "read" });
}

import type { Rubric } from "../../rubric/schema";
import type { Task } from "../session/task";
import type { PlaceProps } from "../shell/places";

/** The screens of the Thư viện, by name, each with what it shows. */
export type Screen =
  | { readonly name: "list"; /** The user came back from another screen. */ readonly cameBack: boolean }
  | {
      readonly name: "preview";
      readonly rubric: Rubric;
      /** null for one of the library. */ readonly fileName: string | null;
    };

/** What every screen is given. */
export interface ScreenProps extends PlaceProps {
  /** What goes on in the place; its problem and its progress stand above the screen. */
  readonly task: Task;
  readonly show: (screen: Screen) => void;
  /** Makes a form of a rubric and goes there; `rubricOf` returns null after telling why there is none. */
  readonly create: (name: string, rubricOf: () => Promise<Rubric | null>) => void;
}

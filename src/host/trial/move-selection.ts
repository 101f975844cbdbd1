import { Direction, ICommandService } from "@univerjs/core";
import { MoveSelectionEnterAndTabCommand } from "@univerjs/sheets-ui";
import { KeyCode } from "@univerjs/ui";
import type { Engine } from "../engine";

/** Goes to the next cell as Tab and Shift+Tab do. */
export function moveSelection({ injector }: Engine, to: "left" | "right"): void {
  void injector.get(ICommandService).executeCommand(MoveSelectionEnterAndTabCommand.id, {
    keycode: KeyCode.TAB,
    direction: to === "left" ? Direction.LEFT : Direction.RIGHT,
  });
}

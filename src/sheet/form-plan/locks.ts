import { type ColumnKey, partOf } from "../../form/columns";
import { type FormStatus, isOpenIn, statusOf } from "../../form/status";
import { INPUT_FILL, QUIET_COLOR } from "../styles";
import type { CellStyle, StyledArea } from "../sheet-plan";
import type { FormPlan } from "./form-plan";

/** The plan of a form at this point of its way: what the status locks is locked, and has no tint. */
export function withLocks(plan: FormPlan, status: string): FormPlan {
  const known = statusOf(status);
  const styles = plan.styles.map(({ area, style }) =>
    isLocked(plan.columns[area.column]?.key, style, known) ? { area, style: locked(style) } : { area, style },
  );
  return { ...plan, styles };
}

/** The inputs that are locked in a form at this point of its way, by its plan or by its status. */
export function lockedInputs({ styles, columns }: FormPlan, status: FormStatus): readonly StyledArea[] {
  return styles.filter(
    ({ area, style }) => style.unlocked === false || isLocked(columns[area.column]?.key, style, status),
  );
}

function isLocked(key: ColumnKey | undefined, { unlocked }: CellStyle, status: FormStatus): boolean {
  return unlocked === true && key !== undefined && !isOpenIn(status, partOf(key));
}

function locked({ fill, ...style }: CellStyle): CellStyle {
  const rest = fill === undefined || fill === INPUT_FILL ? style : { ...style, fill };
  return { ...rest, unlocked: false, color: QUIET_COLOR };
}

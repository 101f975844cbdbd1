import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { copiesWords } from "../../locales/copies";
import { FileButton } from "../parts/file-button";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { TaskProgress } from "../parts/task-progress";
import { useWords } from "../shell/language";
import type { ChosenForms } from "./use-forms";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const ACCEPT = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface ChooseFormsProps {
  readonly forms: ChosenForms;
  readonly several: boolean;
  readonly label: string;
  readonly disabled?: boolean;
}

/** The button that chooses files, and how far their reading is. */
export function ChooseForms({ forms, several, label, disabled = false }: ChooseFormsProps) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(copiesWords);
  const { reading, progress, isAlone, left } = forms;
  return (
    <>
      <div className={styles.actions}>
        <FileButton
          several={several}
          accept={ACCEPT}
          disabled={disabled || reading !== null}
          onChoose={(_, all) => {
            // One takes the place of the other.
            if (!several) forms.clear();
            return forms.add(all);
          }}
        >
          {label}
        </FileButton>
        {reading !== null && !isAlone && <Button onClick={forms.stop}>{tell("stop")}</Button>}
      </div>
      {reading !== null && <TaskProgress progress={progress} />}
      <div role="status">
        {reading !== null && <p className={common.quiet}>{tell("reading", { name: reading })}</p>}
        {reading !== null && isAlone && <p className={common.quiet}>{tell("reading.alone")}</p>}
        {reading === null && left > 0 && <Outcome good={false}>{tell("stopped", { count: String(left) })}</Outcome>}
      </div>
    </>
  );
}

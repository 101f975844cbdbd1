import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { roleWords } from "../../locales/role";
import { focusHeading } from "../parts/place-heading";
import { usePartStyles } from "../parts/part-styles";
import { type KnownRole, roles } from "../store/role";
import { useWords } from "./language";

const useStyles = makeStyles({
  question: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** The first question: one press answers or skips it, and nothing waits for it. */
export default function RoleQuestion({ onChoose }: { readonly onChoose: (role: KnownRole) => void }) {
  const styles = useStyles();
  const common = usePartStyles();
  const tell = useWords(roleWords);
  const choose = (role: KnownRole): void => {
    onChoose(role);
    // The buttons go with what they asked.
    focusHeading();
  };
  return (
    <section className={styles.question} aria-label={tell("ask")}>
      <p className={common.title}>{tell("ask")}</p>
      <div className={styles.answers}>
        {roles.map((role) => (
          <Button key={role} size="small" onClick={() => choose(role)}>
            {tell(role)}
          </Button>
        ))}
        <Button size="small" appearance="subtle" onClick={() => choose("none")}>
          {tell("skip")}
        </Button>
      </div>
      <p className={common.quiet}>{tell("what")}</p>
    </section>
  );
}

import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ChangedInputs } from "../../excel/change-inputs";
import type { OpenForm } from "../../excel/form";
import { agencyOf, gainedFrom, type GeneralPart } from "../../form/taken-profile";
import { profileOfferWords } from "../../locales/profile-offer";
import { recordOf } from "../../rubric/record";
import { Message } from "../parts/message";
import { focusHeading } from "../parts/place-heading";
import { TaskProblem } from "../parts/problem-message";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { useWords } from "../shell/language";
import { readLastProfile } from "../store/last-profile";
import { useStore } from "../store/use-store";

/** A general part that is known, and where from: a sheet of this workbook, or this machine. */
interface Source extends GeneralPart {
  readonly from: string | null;
}

/** Sheets whose offer somebody refused, as long as the pane is open. */
const refused = new Set<string>();

/** What another form of this workbook, or else the last one on this machine, has for a blank general part: offered, never taken by itself. */
export default function ProfileOffer({ form }: { form: OpenForm }) {
  const tell = useWords(profileOfferWords);
  const session = useSession();
  const store = useStore();
  const task = useTask();
  const [sources, setSources] = useState<readonly Source[]>([]);
  const [taken, setTaken] = useState<{ readonly changed: ChangedInputs; readonly isUndone: boolean } | null>(null);
  const [isRefused, setRefused] = useState(refused.has(form.sheetId));
  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      const [others, last] = await Promise.all([session.readOtherProfiles(), readLastProfile(store)]);
      const sheets = others.ok ? others.value.map((one): Source => ({ ...one, from: one.sheetName })) : [];
      const found = [...sheets, ...(last === null ? [] : [{ ...last, from: null }])];
      if (current) setSources(found);
    };
    void look();
    return () => {
      current = false;
    };
  }, [session, store, form.sheetId]);

  const { answers, appraisal, profile, rubric } = form;
  const own: GeneralPart = { fields: rubric.profile, profile };
  const offers = sources.map((source) => ({ source, gained: gainedFrom(own, source) }));
  const best = offers.find(({ gained }) => Object.keys(gained).length > 0);

  if (taken !== null)
    return (
      <Message
        intent="info"
        actions={
          !taken.isUndone && (
            <Button
              size="small"
              disabledFocusable={task.running !== null}
              onClick={() => {
                void task.run("undo", async () => {
                  const result = await session.takeBackInputs(taken.changed);
                  if (result.ok) setTaken({ ...taken, isUndone: true });
                  return result;
                });
              }}
            >
              {tell("undo")}
            </Button>
          )
        }
      >
        <span role="status">
          {taken.isUndone ? tell("undone") : tell("taken", { count: String(taken.changed.cells.length) })}
        </span>
        <TaskProblem task={task} />
      </Message>
    );
  if (best === undefined || isRefused) return null;
  const { source, gained } = best;
  const told = { count: String(Object.keys(gained).length), agency: agencyOf(source), from: source.from ?? "" };
  const take = (): void => {
    void task.run("take", async () => {
      const after = { answers, appraisal, profile: recordOf([...Object.entries(profile), ...Object.entries(gained)]) };
      const result = await session.changeInputs({ answers, appraisal, profile }, after);
      if (result.ok) setTaken({ changed: result.value, isUndone: false });
      focusHeading();
      return result;
    });
  };
  return (
    <Message
      intent="info"
      actions={
        <>
          <Button
            size="small"
            aria-label={tell("take.of", told)}
            disabledFocusable={task.running !== null}
            onClick={take}
          >
            {tell("take", told)}
          </Button>
          <Button
            size="small"
            onClick={() => {
              refused.add(form.sheetId);
              setRefused(true);
              focusHeading();
            }}
          >
            {tell("refuse")}
          </Button>
        </>
      }
    >
      {tell(source.from === null ? "machine" : "sheet", told)}
      <TaskProblem task={task} />
    </Message>
  );
}

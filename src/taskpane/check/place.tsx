import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { ribbonWish } from "../../commands/asked";
import type { OpenForm } from "../../excel/form";
import { rowNames } from "../../rubric/row-names";
import type { ScoreSheet } from "../../scoring/score-sheet";
import { beforeSigning, doubtsOf, verdictOf } from "./before-signing";
import { useTask } from "../session/task";
import { CheckVerdict } from "./verdict";
import { FormHeading } from "../parts/form-heading";
import { FormPlace } from "../parts/form-place";
import { Integrity } from "./integrity";
import { PlaceButton } from "../parts/place-button";
import { TaskProblem } from "../parts/problem-message";
import { SigningList } from "./signing-list";
import { useSession } from "../session/session";
import { useFormCheck } from "./form-check";
import type { PlaceProps } from "../shell/places";
import { taskpaneWords } from "../../locales/taskpane";
import { Waiting } from "../parts/waiting";
import { useWords } from "../shell/language";
import { SelfCheckOffer } from "./self-check/offer";

const DocumentSection = lazy(() => import(/* webpackChunkName: "document" */ "./document-section"));
const SendForm = lazy(() => import("./send-form"));
// Few forms still have the layout of the first release.
const NewLayout = lazy(() => import("./new-layout"));
const EvidenceSection = lazy(() => import("./evidence-section"));
// Its fields would make the place too heavy.
const StatusSection = lazy(() => import(/* webpackChunkName: "status" */ "./status-section"));
const Contradictions = lazy(() => import("../parts/contradictions"));
const OtherFile = lazy(() => import("./other-file"));
// What an appraisal brings with it; most forms that are checked have none.
const AppraisalTurn = lazy(() => import("./appraisal-turn"));
const SelfCheck = lazy(() => import(/* webpackChunkName: "self-check" */ "./self-check/screen"));

/** Gửi và kiểm tra: what stands before a signature, whether the form is intact, how it is sent, and what a returned file holds. */
export default function CheckPlace(props: PlaceProps) {
  const say = useWords(taskpaneWords);
  const wish = useSyncExternalStore(ribbonWish.subscribe, ribbonWish.get);
  const [screen, setScreen] = useState<"form" | "self-check" | "came back">("form");
  useEffect(() => {
    if (wish !== "self-check") return;
    setScreen("self-check");
    ribbonWish.fulfil();
  }, [wish]);
  const show = (next: typeof screen): void => {
    setScreen(next);
    window.scrollTo(0, 0);
  };
  if (screen === "self-check")
    return (
      <Suspense fallback={<Waiting label={say("loading")} />}>
        <SelfCheck onBack={() => show("came back")} />
      </Suspense>
    );
  const focusHeading = props.focusHeading || screen === "came back";
  return (
    <FormPlace
      place="check"
      loose
      {...props}
      focusHeading={focusHeading}
      form={(sheet, problem) => (
        // The key keeps what was found in one form from being shown for another.
        <Form key={sheet.form.sheetId} {...sheet} focusHeading={focusHeading}>
          {problem}
        </Form>
      )}
    >
      <Suspense fallback={null}>
        <OtherFile />
      </Suspense>
      <PlaceButton place="compare" goTo={props.goTo} />
      <SelfCheckOffer onOpen={() => show("self-check")} />
    </FormPlace>
  );
}

interface FormProps {
  readonly form: OpenForm;
  readonly scores: ScoreSheet;
  readonly focusHeading: boolean;
  /** What is wrong with reading the sheet, if anything. */
  readonly children: ReactNode;
}

function Form({ form, scores, focusHeading, children }: FormProps) {
  const session = useSession();
  const task = useTask();
  const sending = useTask();
  const check = useFormCheck(form, task.running !== null || sending.running !== null);
  const { rubric } = form;
  const before = useMemo(() => beforeSigning(form, scores), [form, scores]);
  const names = rowNames(rubric);
  const findings = check.last?.findings ?? [];
  return (
    <>
      <FormHeading place="check" form={form} focus={focusHeading} />
      {form.appraisal === null ? (
        <CheckVerdict
          verdict={verdictOf(before, check.last)}
          checking={check.running !== null}
          doubts={doubtsOf(before, findings)}
          total={scores.total}
        />
      ) : (
        <Suspense fallback={null}>
          <AppraisalTurn form={form} appraisal={form.appraisal} scores={scores} check={check} task={task} />
        </Suspense>
      )}
      {children}
      <TaskProblem task={task} />
      {form.appraisal === null && (
        <SigningList
          before={before}
          nameOf={(id) => names.get(id)?.full ?? id}
          onGoTo={({ criterion, cell }) => void task.run("go", () => session.goToRow(criterion.id, cell))}
          onGoToField={({ id }) => void task.run("go", () => session.goToField(id))}
        />
      )}
      <Suspense fallback={null}>
        <Contradictions form={form} apart />
      </Suspense>
      <Integrity
        rubric={rubric}
        check={check}
        onGoTo={(finding) => void task.run("go", () => session.goToFinding(finding))}
      />
      <Suspense fallback={null}>
        <NewLayout form={form} />
      </Suspense>
      <Suspense fallback={null}>
        <DocumentSection form={form} scores={scores} />
        <EvidenceSection form={form} />
      </Suspense>
      <Suspense fallback={null}>
        <StatusSection form={form} />
        <SendForm form={form} task={sending} />
      </Suspense>
    </>
  );
}

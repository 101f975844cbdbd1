import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { ribbonWish } from "../../commands/asked";
import type { OpenForm } from "../../excel/form";
import { taskpaneWords } from "../../locales/taskpane";
import { ErrorBoundary } from "./error-boundary";
import { HELP_ID, PANEL_ID, PlaceTabs, tabIdOf } from "./place-tabs";
import { StartScreen } from "./start-screen";
import { focusHeading } from "../parts/place-heading";
import { Waiting } from "../parts/waiting";
import { SessionContext, useSessionState, type Session, type SessionState, type SheetView } from "../session/session";
import { StoreContext } from "../store/context";
import type { KnownRole } from "../store/role";
import type { Store } from "../store/store";
import { LanguageContext, localeOf, useWords } from "./language";
import type { Start } from "./office-start";
import { componentOf, tabOf, type PlaceId } from "./places";
import { explainsTo, RoleContext, useKeptRole } from "./role";
import { useTheme } from "./theme";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  tabs: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
});

interface AppProps {
  readonly start: Start;
  readonly session: Session;
  /** In place of this machine's. */
  readonly store?: Store;
}

export function App({ start, session, store }: AppProps) {
  const styles = useStyles();
  const ready = start.kind === "ready" || start.kind === "too-old";
  const locale = localeOf(ready ? Office.context.displayLanguage : undefined);
  const theme = useTheme(ready);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return (
    // Fluent gives the provider's own classes to menus and dialogs too, so the pane's height belongs one step further in.
    <FluentProvider theme={theme}>
      <div className={styles.pane}>
        <LanguageContext.Provider value={locale}>
          <SessionContext.Provider value={session}>
            <StoreContext.Provider value={store ?? null}>
              <ErrorBoundary>{start.kind === "ready" ? <Places /> : <StartScreen start={start} />}</ErrorBoundary>
            </StoreContext.Provider>
          </SessionContext.Provider>
        </LanguageContext.Provider>
      </div>
    </FluentProvider>
  );
}

const FormNotice = lazy(() => import("./form-notice"));
const PlaceHelp = lazy(() => import("../help/place-help"));
const LastSeen = lazy(() => import("./last-seen"));
const Remarks = lazy(() => import("./remarks"));
const RoleQuestion = lazy(() => import("./role-question"));

/** Most forms have nothing to be noted. Once something was, what became of it is told, too. */
function Notice(props: { form: OpenForm; place: PlaceId; goTo: (place: PlaceId) => void }) {
  const { form } = props;
  const isWanted =
    form.standing !== "form" ||
    form.release !== "same" ||
    !/^(scoring|appraising)$/.test(form.status) ||
    form.facts.has("deadline");
  const [isShown, setShown] = useState(isWanted);
  if (isWanted && !isShown) setShown(true);
  return (
    isShown && (
      <Suspense>
        <FormNotice {...props} />
      </Suspense>
    )
  );
}

/** The tabs and the open place. Until the user chooses, the form, or else what one does, says which place opens. */
function Places() {
  const styles = useStyles();
  const say = useWords(taskpaneWords);
  const { connection, sheet, remarks } = useSessionState();
  const { role: kept, choose } = useKeptRole();
  const [chosen, setChosen] = useState<{ id: PlaceId; focusHeading: boolean } | null>(null);
  const role = kept ?? "none";

  // The first answer decides once; a sheet that is opened later does not pull the user elsewhere.
  const first = kept === undefined || connection === "waiting" ? null : firstPlace(sheet, connection, role);
  useEffect(() => {
    if (chosen === null && first !== null && connection === "connected") setChosen({ id: first, focusHeading: false });
  }, [chosen, first, connection]);
  const wish = useSyncExternalStore(ribbonWish.subscribe, ribbonWish.get);
  useEffect(() => {
    if (wish === "self-check") setChosen({ id: "check", focusHeading: true });
  }, [wish]);

  // The help of the place that it was asked for in.
  const [helped, setHelped] = useState<PlaceId | null>(null);
  const open = chosen ?? (first === null ? null : { id: first, focusHeading: false });
  const openId = open?.id ?? null;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F1") return;
      event.preventDefault();
      setHelped(openId);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [openId]);
  if (open === null) return <Waiting label={say("reading")} />;
  const Place = componentOf(open.id);
  const tab = tabOf(open.id, role);
  const goTo = (id: PlaceId): void => setChosen({ id, focusHeading: true });
  const explains = explainsTo(role, sheet?.kind === "form" ? sheet.form.status : null);
  const closeHelp = (): void => {
    setHelped(null);
    const button = document.getElementById(HELP_ID);
    button?.focus();
    // In the narrowest pane it is out of sight.
    if (document.activeElement !== button) focusHeading();
  };
  return (
    <RoleContext.Provider value={role}>
      <header className={styles.tabs}>
        <PlaceTabs
          role={role}
          explains={explains}
          onRole={choose}
          selected={tab}
          within={tab !== open.id}
          onSelect={(id) => setChosen({ id, focusHeading: false })}
          onMore={goTo}
          onHelp={() => setHelped(helped === open.id ? null : open.id)}
        />
      </header>
      {helped === open.id && (
        <Suspense>
          <PlaceHelp place={open.id} explains={explains} onClose={closeHelp} />
        </Suspense>
      )}
      {kept === null && (
        <Suspense>
          <RoleQuestion onChoose={choose} />
        </Suspense>
      )}
      {sheet?.kind === "form" && <Notice key={sheet.form.sheetId} form={sheet.form} place={open.id} goTo={goTo} />}
      {sheet?.kind === "form" && sheet.form.standing === "form" && sheet.form.identity !== null && (
        <Suspense>
          <LastSeen key={`${sheet.form.sheetId} ${sheet.form.identity}`} form={sheet.form} />
        </Suspense>
      )}
      {remarks.length > 0 && (
        <Suspense>
          <Remarks remarks={remarks} />
        </Suspense>
      )}
      <main>
        <div
          id={PANEL_ID}
          role="tabpanel"
          {...(tab === null ? { "aria-label": say(`place.${open.id}`) } : { "aria-labelledby": tabIdOf(tab) })}
        >
          <ErrorBoundary key={open.id}>
            <Suspense fallback={<Waiting label={say("loading")} />}>
              <Place focusHeading={open.focusHeading} goTo={goTo} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </main>
    </RoleContext.Provider>
  );
}

/** Where work goes on: an appraisal that has begun, the form that is being filled in, or what one does without a form. */
function firstPlace(sheet: SheetView | null, connection: SessionState["connection"], role: KnownRole): PlaceId {
  if (sheet?.kind === "form") {
    const { appraisal, status } = sheet.form;
    const isAppraisers = appraisal !== null || (role === "appraiser" && status === "sent");
    return isAppraisers ? "appraisal" : "scoring";
  }
  if (connection !== "connected") return "scoring";
  return role === "consolidator" ? "consolidate" : role === "appraiser" ? "received" : "library";
}

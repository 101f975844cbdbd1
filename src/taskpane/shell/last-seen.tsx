import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { OpenForm } from "../../excel/form";
import { sinceWords } from "../../locales/since";
import { Changes } from "../copies/changes";
import { changesSince } from "../copies/since";
import { Message } from "../parts/message";
import { focusHeading } from "../parts/place-heading";
import { forgetOldest, keepLastSeen, readLastSeen, type SeenForm } from "../store/last-seen";
import { useStore } from "../store/use-store";
import { useLocale, useWords } from "./language";

const useStyles = makeStyles({
  seen: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

/** In milliseconds: who types one figure after the other does not wait for each to be kept. */
const PAUSE = 500;

/** What somebody has changed in the form since this machine had it open last; what it says now is kept for the next time. */
export default function LastSeen({ form }: { readonly form: OpenForm }) {
  const styles = useStyles();
  const tell = useWords(sinceWords);
  const locale = useLocale();
  const store = useStore();
  // What has changed is counted once: what is changed from now on, the user does himself.
  const opened = useRef(form);
  const [then, setThen] = useState<SeenForm | "asking" | null>("asking");
  const [isShown, setShown] = useState(false);
  const since = useMemo(
    () => (then === null || then === "asking" ? null : changesSince(opened.current, then.contents)),
    [then],
  );
  useEffect(() => {
    let isGone = false;
    readLastSeen(store, opened.current)
      .catch(() => null)
      .then((found) => {
        if (!isGone) setThen(found);
        return forgetOldest(store);
      })
      // A machine that keeps nothing has nothing to tell.
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [store]);

  const { identity, rubric, answers, appraisal, profile } = form;
  const isKnown = then !== "asking";
  useEffect(() => {
    if (!isKnown || Object.keys(answers).length === 0) return;
    const keep = (): void =>
      void keepLastSeen(store, { identity, rubric, answers, appraisal, profile }).catch(() => undefined);
    let timer: ReturnType<typeof setTimeout> | null = setTimeout(() => {
      timer = null;
      keep();
    }, PAUSE);
    const atOnce = (): void => {
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      keep();
    };
    window.addEventListener("pagehide", atOnce);
    return () => {
      window.removeEventListener("pagehide", atOnce);
      if (timer !== null) clearTimeout(timer);
    };
  }, [store, isKnown, identity, rubric, answers, appraisal, profile]);

  if (since === null || since.count === 0 || then === null || then === "asking") return null;
  const time = new Intl.DateTimeFormat(locale === "vi" ? "vi-VN" : "en-GB", {
    dateStyle: "short",
    timeStyle: "short",
  }).format(then.at);
  const close = (): void => {
    setThen(null);
    focusHeading();
  };
  return (
    <div className={styles.seen}>
      <Message
        intent="info"
        title={tell("seen", { count: String(since.count) })}
        actions={
          <>
            <Button size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
              {tell(isShown ? "seen.hide" : "seen.show")}
            </Button>
            <Button size="small" onClick={close}>
              {tell("seen.done")}
            </Button>
          </>
        }
      >
        {tell("seen.what", { time })}
      </Message>
      {isShown && <Changes before={since.before} after={since.after} isOpen within />}
    </div>
  );
}

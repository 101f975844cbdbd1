import { useMemo } from "react";
import type { OpenForm } from "../../excel/form";
import type { HandedOver } from "../../form/handed-over";
import { shownDay } from "../../form/period";
import { sinceWords } from "../../locales/since";
import { statusWords } from "../../locales/status";
import { Changes } from "../copies/changes";
import { changesSince } from "../copies/since";
import { Disclosure } from "../parts/disclosure";
import { usePartStyles } from "../parts/part-styles";
import { useWords } from "../shell/language";

interface SinceHandedOverProps {
  readonly form: OpenForm;
  readonly then: HandedOver;
}

/** What has changed since the form went out of hand: how many rows, and each with what stood there. */
export default function SinceHandedOver({ form, then }: SinceHandedOverProps) {
  const common = usePartStyles();
  const tell = useWords(sinceWords);
  const say = useWords(statusWords);
  const { before, after, count } = useMemo(() => changesSince(form, then), [form, then]);
  const day = shownDay(then.day);
  const since = then.to === "sent" ? tell("sent", { day }) : tell("moved", { day, status: say(then.to) });
  if (count === 0) return <p className={common.quiet}>{tell("none", { since })}</p>;
  return (
    <Disclosure level={3} flush label={tell("count", { since, count: String(count) })}>
      <Changes before={before} after={after} isOpen within />
    </Disclosure>
  );
}

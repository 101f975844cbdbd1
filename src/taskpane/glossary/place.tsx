import { SearchBox } from "@fluentui/react-components";
import { useState } from "react";
import { glossaryWords, terms } from "../../locales/glossary";
import { taskpaneWords } from "../../locales/taskpane";
import { abbreviationsIn, abbreviationsOf, commonAbbreviations } from "../../rubric/abbreviations";
import { outline } from "../../rubric/outline";
import { InnerPlace } from "../parts/inner-place";
import { MeaningList } from "../parts/meaning-list";
import { usePartStyles } from "../parts/part-styles";
import { searched } from "../parts/word-search";
import { useSessionState } from "../session/session";
import { RUBRIC_LANGUAGE, useLocale, useWords } from "../shell/language";
import type { PlaceProps } from "../shell/places";

type Meaning = readonly [word: string, meaning: string];

/** Giải thích từ ngữ: what abbreviations and words mean, those of the open form first, found by typing. */
export default function GlossaryPlace({ focusHeading, goTo }: PlaceProps) {
  const common = usePartStyles();
  const say = useWords(taskpaneWords);
  const tell = useWords(glossaryWords);
  const locale = useLocale();
  const { sheet } = useSessionState();
  const [typed, setTyped] = useState("");
  const rubric = sheet?.kind === "form" ? sheet.form.rubric : null;
  const known = rubric === null ? commonAbbreviations : abbreviationsOf(rubric);
  const inForm = new Set(
    rubric === null ? [] : abbreviationsIn([rubric.profile, ...outline(rubric).map(({ item }) => item)], known),
  );
  const abbreviations = [...known].sort(([a], [b]) => a.localeCompare(b, "vi"));
  const blocks: readonly { readonly title: string; readonly language?: string; readonly all: readonly Meaning[] }[] = [
    { title: tell("inForm"), language: RUBRIC_LANGUAGE, all: abbreviations.filter(([short]) => inForm.has(short)) },
    { title: tell("terms"), all: terms.map(({ word, meaning }): Meaning => [word[locale], meaning[locale]]) },
    {
      title: tell(rubric === null ? "all" : "others"),
      language: RUBRIC_LANGUAGE,
      all: abbreviations.filter(([short]) => !inForm.has(short)),
    },
  ];
  const found = blocks
    .map((block) => ({ ...block, all: searched(block.all, (one) => one.join(" "), typed) }))
    .filter(({ all }) => all.length > 0);
  return (
    <InnerPlace
      back={tell("back")}
      onBack={() => goTo(rubric === null ? "library" : "scoring")}
      focusHeading={focusHeading}
      title={say("place.glossary")}
      what={tell("what")}
    >
      <SearchBox
        aria-label={tell("search")}
        placeholder={tell("search")}
        dismiss={{ "aria-label": tell("search.clear") }}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
      />
      <div role="status">{found.length === 0 && <span className={common.quiet}>{tell("none")}</span>}</div>
      {found.map(({ title, language, all }) => (
        <section key={title} className={common.block}>
          <h2 className={common.title}>{title}</h2>
          <MeaningList meanings={all} {...(language !== undefined && { language })} />
        </section>
      ))}
    </InnerPlace>
  );
}

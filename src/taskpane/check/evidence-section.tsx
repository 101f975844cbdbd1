import { useMemo, useState } from "react";
import { isLeftBySystem } from "../../consolidate/files";
import type { OpenForm } from "../../excel/form";
import { dayRemarks, documentDay } from "../../form/evidence-days";
import { type ComparedFiles, compareFiles } from "../../form/evidence-files";
import { periodOf, shownDay } from "../../form/period";
import { evidenceListWords } from "../../locales/evidence-list";
import { rowNames } from "../../rubric/row-names";
import { Disclosure } from "../parts/disclosure";
import { FileButton } from "../parts/file-button";
import { GoToRow } from "../parts/go-to-row";
import { Outcome } from "../parts/outcome";
import { usePartStyles } from "../parts/part-styles";
import { TaskProblem } from "../parts/problem-message";
import { formDocuments } from "../scoring/form-documents";
import { useSession } from "../session/session";
import { useTask } from "../session/task";
import { RUBRIC_LANGUAGE, useWords } from "../shell/language";

/** Beyond it a folder is none of one form. */
const MOST_FILES = 5_000;
/** So many proposals are told of one document. */
const MOST_NEAR = 3;

/** Every document of the form with the rows that use it, what is to be known of its date, and the files of a folder beside it. */
export default function EvidenceSection({ form }: { readonly form: OpenForm }) {
  const styles = usePartStyles();
  const tell = useWords(evidenceListWords);
  const session = useSession();
  const task = useTask();
  const [folder, setFolder] = useState<readonly string[] | null>(null);
  const { rubric, answers, appraisal, facts } = form;
  const documents = useMemo(() => formDocuments({ rubric, answers }, appraisal), [rubric, answers, appraisal]);
  const compared = useMemo(
    () =>
      folder === null || folder.length > MOST_FILES
        ? null
        : compareFiles(
            documents.map(({ text }) => text),
            folder,
          ),
    [documents, folder],
  );
  if (documents.length === 0) return null;
  const names = rowNames(rubric);
  const period = periodOf(facts);
  const remarksOf = (text: string): string[] => {
    const day = documentDay(text);
    if (day === null) return [];
    const [from, to, deadline] = [period.dataFrom, period.dataTo, period.deadline].map((one) => shownDay(one ?? ""));
    return dayRemarks(text, period).map((remark) =>
      tell(`day.${remark}`, { day: shownDay(day), from: from ?? "", to: to ?? "", deadline: deadline ?? "" }),
    );
  };
  const dated = documents.filter(({ text }) => dayRemarks(text, period).length > 0).length;
  const choose = (files: readonly File[]): void =>
    setFolder(
      files
        .filter(({ name }) => !isLeftBySystem(name) && !name.startsWith("~$"))
        .map((file) => file.webkitRelativePath || file.name),
    );
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{tell("title")}</h2>
      {dated > 0 && <p className={styles.quiet}>{tell("days", { count: String(dated) })}</p>}
      <Disclosure level={3} flush label={tell("count", { count: String(documents.length) })}>
        <ul className={styles.list}>
          {documents.map(({ text, rows }) => {
            const [first = ""] = rows;
            const numbers = rows.map((id) => names.get(id)?.number ?? id);
            return (
              <GoToRow
                key={text}
                goal={tell("goTo", { row: names.get(first)?.full ?? first })}
                onGoTo={() =>
                  void task.run("go", () =>
                    session.goToRow(first, answers[first]?.evidence?.includes(text) ? "evidence" : "explanation"),
                  )
                }
              >
                <div lang={RUBRIC_LANGUAGE}>{text}</div>
                <div className={styles.quiet}>{tell("rows", { rows: numbers.join("; ") })}</div>
                {remarksOf(text).map((remark) => (
                  <Outcome key={remark} good={false}>
                    {remark}
                  </Outcome>
                ))}
              </GoToRow>
            );
          })}
        </ul>
      </Disclosure>
      <TaskProblem task={task} />
      <p className={styles.quiet}>{tell("folder.what")}</p>
      <div>
        <FileButton accept="" disabled={false} folder onChoose={async (_, files) => choose(files)}>
          {tell("folder")}
        </FileButton>
      </div>
      <div role="status">
        {folder !== null && folder.length === 0 && <Outcome good={false}>{tell("folder.empty")}</Outcome>}
        {folder !== null && folder.length > MOST_FILES && (
          <Outcome good={false}>
            {tell("folder.many", { count: String(folder.length), limit: String(MOST_FILES) })}
          </Outcome>
        )}
        {compared !== null && folder !== null && folder.length > 0 && (
          <Outcome good={compared.documents.every(({ found }) => found.length > 0)}>
            {tell("found", {
              count: String(compared.documents.filter(({ found }) => found.length > 0).length),
              all: String(documents.length),
            })}
          </Outcome>
        )}
      </div>
      {compared !== null && folder !== null && folder.length > 0 && <Compared compared={compared} />}
    </section>
  );
}

/** What is in the list and not in the folder, what may be meant, and what is in the folder alone. */
function Compared({ compared: { documents, others } }: { readonly compared: ComparedFiles }) {
  const styles = usePartStyles();
  const tell = useWords(evidenceListWords);
  const missing = documents.filter(({ found, near }) => found.length === 0 && near.length === 0);
  const alike = documents.filter(({ near }) => near.length > 0);
  const list = (texts: readonly string[]) => (
    <ul className={styles.list}>
      {texts.map((text) => (
        <GoToRow key={text} goal="">
          <span lang={RUBRIC_LANGUAGE}>{text}</span>
        </GoToRow>
      ))}
    </ul>
  );
  if (missing.length + alike.length + others.length === 0) return <Outcome good>{tell("all")}</Outcome>;
  return (
    <>
      {missing.length > 0 && (
        <Disclosure level={3} flush startsOpen label={tell("missing", { count: String(missing.length) })}>
          {list(missing.map(({ text }) => text))}
        </Disclosure>
      )}
      {alike.length > 0 && (
        <Disclosure level={3} flush startsOpen label={tell("near", { count: String(alike.length) })}>
          <ul className={styles.list}>
            {alike.map(({ text, near }) => (
              <GoToRow key={text} goal="">
                <div lang={RUBRIC_LANGUAGE}>{text}</div>
                <div className={styles.quiet}>
                  {tell("near.file", { files: near.slice(0, MOST_NEAR).join("; ") })}
                  {near.length > MOST_NEAR && ` ${tell("near.more", { count: String(near.length - MOST_NEAR) })}`}
                </div>
              </GoToRow>
            ))}
          </ul>
        </Disclosure>
      )}
      {others.length > 0 && (
        <Disclosure level={3} flush label={tell("others", { count: String(others.length) })}>
          {list(others)}
        </Disclosure>
      )}
    </>
  );
}

import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { manifestQuery } from "../library/manifest-query.ts";
import { words } from "../words/words.ts";
import { SubjectGrid } from "./parts/subject-grid.tsx";

/** All subjects. */
export function SubjectsPage(): ReactElement {
  const { site, count, subjects } = useSuspenseQuery(manifestQuery).data;
  return (
    <>
      <title>{`${words.subjects} · ${site.name}`}</title>
      <meta name="description" content={words.questionsInSubjects(count, subjects.length)} />
      <h1 tabIndex={-1}>{words.subjects}</h1>
      <p className="page-note">{words.questions(count)}</p>
      <SubjectGrid subjects={subjects} />
    </>
  );
}

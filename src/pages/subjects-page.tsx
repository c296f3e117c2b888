import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { manifestQuery } from "../library/manifest-query.ts";
import { countOf } from "../ui/words.ts";
import { SubjectGrid } from "./parts/subject-grid.tsx";

/** All subjects. */
export function SubjectsPage(): ReactElement {
  const { site, count, subjects } = useSuspenseQuery(manifestQuery).data;
  return (
    <>
      <title>{`Subjects · ${site.name}`}</title>
      <meta
        name="description"
        content={`${countOf(count, "question")} in ${countOf(subjects.length, "subject")}.`}
      />
      <h1 tabIndex={-1}>Subjects</h1>
      <p className="page-note">{countOf(count, "question")}</p>
      <SubjectGrid subjects={subjects} />
    </>
  );
}

import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { childSubjects } from "../../../bundle/subject-tree.ts";
import { messages } from "../../../i18n/messages.ts";
import { manifestQuery } from "../../data/manifest-query.ts";
import { SubjectGrid } from "./subject-grid.tsx";

/** All subjects. */
export function SubjectsPage(): ReactElement {
  const { site, count, subjects } = useSuspenseQuery(manifestQuery).data;
  return (
    <>
      <title>{`${messages.subjects} · ${site.name}`}</title>
      <meta name="description" content={messages.questionsInSubjects(count, subjects.length)} />
      <h1 tabIndex={-1}>{messages.subjects}</h1>
      <p className="secondary-text">{messages.questions(count)}</p>
      <SubjectGrid subjects={childSubjects(subjects)} />
    </>
  );
}

import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { childSubjects } from "../../../bundle/subject-tree.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageHead } from "../../components/page-head.tsx";
import { manifestQuery } from "../../data/manifest-query.ts";
import { SubjectGroups } from "./subject-groups.tsx";
import { subjectsMetadata } from "./subjects-metadata.ts";

/** All subjects. */
export function SubjectsPage(): ReactElement {
  const manifest = useSuspenseQuery(manifestQuery).data;
  const { count, subjects, home } = manifest;
  return (
    <>
      <PageHead {...subjectsMetadata(manifest)} />
      <div className="section-title">
        <h1 tabIndex={-1}>{messages.subjects}</h1>
        <p className="secondary-text">{messages.questions(count)}</p>
      </div>
      <SubjectGroups subjects={childSubjects(subjects)} groups={home?.groups} heading="h2" />
    </>
  );
}

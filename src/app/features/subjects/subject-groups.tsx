import type { ReactElement } from "react";
import type { HomeGroups } from "../../../bundle/manifest.ts";
import type { SubjectTotal } from "../../../bundle/subject-tree.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import { useContentLanguage } from "../../components/content-language.ts";
import { groupSubjects } from "./group-subjects.ts";
import { SubjectGrid } from "./subject-grid.tsx";

interface SubjectGroupsProps {
  readonly subjects: readonly SubjectTotal[];
  /** The publisher's groups. */
  readonly groups: HomeGroups;
  /** One level below the heading of the subjects as a whole. */
  readonly heading: "h2" | "h3";
}

/** All subjects at the top, in groups. */
export function SubjectGroups({ subjects, groups, heading: Heading }: SubjectGroupsProps): ReactElement {
  const language = useContentLanguage();
  const all = groupSubjects(subjects, groups);
  if (all.length <= 1) return <SubjectGrid subjects={subjects} />;
  return (
    <div className="subject-groups">
      {all.map(({ name, subjects: within }) => (
        <div key={name ?? ""} className="subject-group">
          <Heading {...(name !== undefined && language)}>{name ?? listingMessages.moreSubjects}</Heading>
          <SubjectGrid subjects={within} />
        </div>
      ))}
    </div>
  );
}

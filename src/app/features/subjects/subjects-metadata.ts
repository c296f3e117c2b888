import type { Manifest } from "../../../bundle/manifest.ts";
import { messages } from "../../../i18n/messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of the list of all subjects. */
export function subjectsMetadata({ site, count, subjects }: Manifest): PageMetadata {
  return {
    title: `${messages.subjects} · ${site.name}`,
    description: messages.questionsInSubjects(count, subjects.length),
    isIndexed: true,
  };
}

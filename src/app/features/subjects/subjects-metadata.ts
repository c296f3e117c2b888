import type { Manifest } from "../../../bundle/manifest.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of the list of all subjects. */
export function subjectsMetadata({ site, count, subjects }: Manifest): PageMetadata {
  return {
    title: `${messages.subjects} · ${site.name}`,
    description: listingMessages.questionsInSubjects(count, subjects.length),
    isIndexed: true,
  };
}

import type { Manifest } from "../../../bundle/manifest.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of the home page. */
export function homeMetadata({ site, count, subjects }: Manifest): PageMetadata {
  const description = site.description || listingMessages.questionsInSubjects(count, subjects.length);
  return { title: site.name, description, isIndexed: true };
}

import type { Manifest } from "../../../bundle/manifest.ts";
import { messages } from "../../../i18n/messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of the home page. */
export function homeMetadata({ site, count, subjects }: Manifest): PageMetadata {
  const description = site.description || messages.questionsInSubjects(count, subjects.length);
  return { title: site.name, description, isIndexed: true };
}

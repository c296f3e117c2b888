import type { Manifest } from "../../../bundle/manifest.ts";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";
import { countPages } from "../../data/subject-queries.ts";

/** The metadata of a page, counting from 1, of a subject's list. `total` includes the subjects within it. */
export function subjectMetadata(
  { name, count }: SubjectSummary,
  total: number,
  page: number,
  site: Manifest["site"],
): PageMetadata {
  const pageLabel = page > 1 ? ` · ${listingMessages.pageOf(page, countPages(count))}` : "";
  return {
    title: `${name}${pageLabel} · ${site.name}`,
    description: listingMessages.subjectDescription(total, name),
    isIndexed: true,
  };
}

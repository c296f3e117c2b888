import type { Manifest } from "../../../bundle/manifest.ts";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { messages } from "../../../i18n/messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";
import { countPages } from "../../data/subject-queries.ts";

/** The metadata of a page, counting from 1, of a subject's list. `total` includes the subjects within it. */
export function subjectMetadata(
  { name, count }: SubjectSummary,
  total: number,
  page: number,
  site: Manifest["site"],
): PageMetadata {
  const pageLabel = page > 1 ? ` · ${messages.pageOf(page, countPages(count))}` : "";
  return {
    title: `${name}${pageLabel} · ${site.name}`,
    description: messages.subjectDescription(total, name),
    isIndexed: true,
  };
}

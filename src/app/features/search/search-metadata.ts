import type { Manifest } from "../../../bundle/manifest.ts";
import { messages } from "../../../i18n/messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of the search page; `subject` is what was searched for: undefined before the first search. */
export function searchMetadata(subject: string | undefined, { name }: Manifest["site"]): PageMetadata {
  return { title: `${subject ?? messages.search} · ${name}`, isIndexed: false };
}

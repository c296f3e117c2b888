import type { Manifest } from "../../../bundle/manifest.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of the page of a shared list; `listName` is undefined until the list is known. */
export function sharedListMetadata(listName: string | undefined, { name }: Manifest["site"]): PageMetadata {
  return { title: `${listName ?? lazyMessages.sharedListTitle} · ${name}`, isIndexed: false };
}

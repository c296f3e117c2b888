import type { Manifest } from "../../../bundle/manifest.ts";
import { messages } from "../../../i18n/messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of the page with the reader's saved articles. */
export function savedMetadata({ name }: Manifest["site"]): PageMetadata {
  return { title: `${messages.saved} · ${name}`, isIndexed: false };
}

import type { Manifest } from "../../../../bundle/manifest.ts";
import { messages } from "../../../../i18n/messages.ts";
import type { PageMetadata } from "../../../components/page-head.tsx";

/** The metadata of the page of downloads. */
export function offlineMetadata({ name }: Manifest["site"]): PageMetadata {
  return { title: `${messages.offline} · ${name}`, isIndexed: false };
}

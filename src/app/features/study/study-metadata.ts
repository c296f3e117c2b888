import type { Manifest } from "../../../bundle/manifest.ts";
import { messages } from "../../../i18n/messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of the study page; `deck` is the name of what is studied: undefined for the overview. */
export function studyMetadata(deck: string | undefined, { name }: Manifest["site"]): PageMetadata {
  const title = deck ? `${messages.study}: ${deck}` : messages.study;
  return { title: `${title} · ${name}`, isIndexed: false };
}

import type { Manifest } from "../../../bundle/manifest.ts";
import type { OwnPageData } from "../../../bundle/own-page.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of one of the publisher's own pages. */
export function ownPageMetadata(
  { title, description, noIndex }: Pick<OwnPageData, "title" | "description" | "noIndex">,
  { name }: Manifest["site"],
): PageMetadata {
  return { title: `${title} · ${name}`, shareTitle: title, description, isIndexed: !noIndex };
}

import type { Manifest } from "../../../bundle/manifest.ts";
import { messages } from "../../../i18n/messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of the 404 page; the site is undefined if it couldn't be loaded. */
export function notFoundMetadata(site: Manifest["site"] | undefined): PageMetadata {
  const title = site ? `${messages.pageNotFound} · ${site.name}` : messages.pageNotFound;
  return { title, isIndexed: false };
}

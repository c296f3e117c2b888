import { messages } from "../../../i18n/messages.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of the 404 page. */
export function notFoundMetadata(): PageMetadata {
  return { title: messages.pageNotFound, isIndexed: false };
}

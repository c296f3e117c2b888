import type { ReactElement } from "react";
import { Deferred } from "../../components/deferred/deferred.tsx";

const loadLinkPreviews = async () => (await import("./link-previews.tsx")).LinkPreviews;

/** Previews and prefetching of links to articles, loaded on idle. */
export function DeferredLinkPreviews(): ReactElement {
  return <Deferred load={loadLinkPreviews} props={{}} />;
}

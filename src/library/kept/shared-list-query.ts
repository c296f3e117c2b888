import { queryOptions } from "@tanstack/react-query";
import { fragmentToList } from "./shared-list.ts";

/** The list in a link's fragment, without its `#`. Waits while that is not known yet. */
export function sharedListQuery(fragment: string | undefined) {
  return queryOptions({
    queryKey: ["shared-list", fragment ?? null],
    queryFn: () => fragmentToList(fragment ?? ""),
    enabled: fragment !== undefined,
  });
}

import { queryOptions } from "@tanstack/react-query";
import { fragmentToList } from "./shared-list.ts";

/** The list in a URL fragment (without `#`). Disabled while the fragment is undefined. */
export function sharedListQuery(fragment: string | undefined) {
  return queryOptions({
    queryKey: ["shared-list", fragment ?? null],
    queryFn: () => fragmentToList(fragment ?? ""),
    enabled: fragment !== undefined,
  });
}

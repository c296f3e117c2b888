import { type UseQueryOptions, type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { changeKept } from "../../library/kept/kept.ts";
import type { Kept, KeptPart } from "../../library/kept/kept-data.ts";
import { followKept } from "../../library/kept/kept-queries.ts";

/** A part of what is kept, as it is now and as it changes, in this tab or another. */
export function useKept<Found, Key extends readonly string[]>(
  query: UseQueryOptions<Found, Error, Found, Key>,
): UseQueryResult<Found> {
  const client = useQueryClient();
  useEffect(() => followKept(client), [client]);
  return useQuery(query);
}

/** Changes what is kept; resolves with whether it could. */
export type ChangeKept = <Part extends KeptPart>(
  part: Part,
  change: (kept: Kept[Part]) => Kept[Part],
) => Promise<boolean>;

/** The way to change what is kept, and whether the last change was refused. */
export function useKeptChange(): { readonly change: ChangeKept; readonly isRefused: boolean } {
  const [isRefused, setIsRefused] = useState(false);
  const change: ChangeKept = async (part, changed) => {
    const done = await changeKept(part, changed).then(
      () => true,
      () => false,
    );
    setIsRefused(!done);
    return done;
  };
  return { change, isRefused };
}

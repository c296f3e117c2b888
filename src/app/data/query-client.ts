import { QueryClient } from "@tanstack/react-query";
import { isOnline } from "./host-reachability.ts";
import { isRetryable } from "./load-error.ts";

/** How many times a failed request is retried before the error is shown. */
const maxRetries = 2;

/**
 * Creates the cache of everything that was loaded. Its data stays fresh until the site is published again. A query that reads
 * another one calls `fetchQuery`, which unlike `ensureQueryData` loads what has been invalidated.
 */
export function createQueryClient(options: { readonly retryDelayMs?: number } = {}): QueryClient {
  const { retryDelayMs = 600 } = options;
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        // A page that is prerendered needs no timers for its few results.
        gcTime: import.meta.env.SSR ? Number.POSITIVE_INFINITY : 30 * 60 * 1000,
        // Without a connection a request fails at once with an error, instead of being paused silently.
        networkMode: "always",
        retry: (count, error) => count < maxRetries && isRetryable(error) && isOnline(),
        retryDelay: (count) => retryDelayMs * 2 ** count,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}

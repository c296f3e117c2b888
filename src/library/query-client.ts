import { QueryClient } from "@tanstack/react-query";
import { isWorthRetrying } from "./load-error.ts";

/** Times that a request is repeated by itself before the reader is told. */
const maxRetries = 2;

/** The cache of all that was loaded. What is in it stays right until the site is published anew. */
export function createQueryClient(options: { readonly retryDelayMs?: number } = {}): QueryClient {
  const { retryDelayMs = 600 } = options;
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 30 * 60 * 1000,
        // Without a connection a request fails at once and is told of, instead of waiting unseen.
        networkMode: "always",
        // A browser that knows that it is offline is right; one that thinks it is online may not be.
        retry: (count, error) => count < maxRetries && isWorthRetrying(error) && navigator.onLine !== false,
        retryDelay: (count) => retryDelayMs * 2 ** count,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}

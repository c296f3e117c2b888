import { queryOptions } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { loadChunk } from "./load-chunk.ts";

/**
 * A component that is a chunk of its own, loaded like data: its page shows a failure as any other, and goes on. `name` is
 * unique. Rejects with `ChunkLoadError`.
 */
export function lazyComponentQuery<Props extends object>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
) {
  return queryOptions({
    queryKey: ["component", name],
    queryFn: () => loadChunk(load),
    structuralSharing: false,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

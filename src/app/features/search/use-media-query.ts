import { useSyncExternalStore } from "react";

/** Whether a media query matches; false in a browser without `matchMedia`. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = openMediaQuery(query);
      list?.addEventListener("change", listener);
      return () => list?.removeEventListener("change", listener);
    },
    () => openMediaQuery(query)?.matches ?? false,
    () => false,
  );
}

function openMediaQuery(query: string): MediaQueryList | undefined {
  return typeof matchMedia === "function" ? matchMedia(query) : undefined;
}

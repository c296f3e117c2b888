/** Time between two requests, in ms. */
const retryMs = 500;

/** What is used of the scope of a service worker that is being installed. */
export interface InstallingScope {
  skipWaiting(): Promise<void>;
  addEventListener(type: "activate", listener: () => void, options: { readonly once: true }): void;
}

/**
 * Replaces the active worker by the one that is being installed. Chromium sometimes misses that the active one is idle, and would
 * then let the new one wait for up to five minutes; asked again, it looks again.
 */
export async function skipWaiting(scope: InstallingScope): Promise<void> {
  const timer = setInterval(() => void scope.skipWaiting(), retryMs);
  scope.addEventListener("activate", () => clearInterval(timer), { once: true });
  await scope.skipWaiting();
}

import { forgetOffline } from "../offline/forget-offline.ts";
import { applyReading, defaultReading } from "../reading-settings.ts";
import { keptStore } from "./kept.ts";

/** All that this app keeps anywhere has a name that begins with this. */
const prefix = "quire";

/** What the router remembers of how far pages were scrolled, in the tab. */
const scrollKey = "react-router-scroll-positions";

function forgetStorage(storage: Storage): void {
  for (const key of Object.keys(storage)) {
    if (key.startsWith(prefix) || key === scrollKey) storage.removeItem(key);
  }
}

/**
 * Deletes everything that this app has kept in this browser: lists, notes, history, marks, settings, recent searches,
 * pages for reading offline. Does all that it can; rejects where something could not be deleted.
 */
export async function forgetEverything(): Promise<void> {
  const steps = [
    () => forgetStorage(localStorage),
    () => forgetStorage(sessionStorage),
    () => applyReading(defaultReading),
    () => keptStore().destroy(),
    forgetOffline,
  ];
  const results = await Promise.allSettled(steps.map(async (step) => await step()));
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

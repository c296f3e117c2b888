import { getUserDataStore } from "../../data/user-data/user-data.ts";
import { deleteOfflineData } from "../offline/delete-offline-data.ts";
import { applyAppearance, defaultAppearance } from "../preferences/appearance-settings.ts";

/** Prefix of every storage key of this app. */
const storagePrefix = "quire";

/** The sessionStorage key of the router's scroll positions. */
const routerScrollKey = "react-router-scroll-positions";

function clearStorage(storage: Storage): void {
  for (const key of Object.keys(storage)) {
    if (key.startsWith(storagePrefix) || key === routerScrollKey) storage.removeItem(key);
  }
}

/**
 * Deletes everything that this app has stored in this browser: lists, notes, history, read marks, settings, recent
 * searches and downloads. Runs all steps even if one fails, and then rejects with the first error.
 */
export async function deleteAllData(): Promise<void> {
  const steps = [
    () => clearStorage(localStorage),
    () => clearStorage(sessionStorage),
    () => applyAppearance(defaultAppearance),
    () => getUserDataStore().destroy(),
    deleteOfflineData,
  ];
  const results = await Promise.allSettled(steps.map(async (step) => await step()));
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

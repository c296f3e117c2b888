import { clearStored } from "../../data/storage/site-storage.ts";
import { getUserDataStore } from "../../data/user-data/user-data.ts";
import { deleteOfflineData } from "../offline/delete-offline-data.ts";
import { applyAppearance, defaultAppearance } from "../preferences/appearance-settings.ts";

/**
 * Deletes everything that this app has stored in this browser: lists, notes, history, read marks, settings, recent
 * searches and downloads. Runs all steps even if one fails, and then rejects with the first error.
 */
export async function deleteAllData(): Promise<void> {
  const steps = [
    clearStored,
    () => applyAppearance(defaultAppearance),
    () => getUserDataStore().destroy(),
    deleteOfflineData,
  ];
  const results = await Promise.allSettled(steps.map(async (step) => await step()));
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

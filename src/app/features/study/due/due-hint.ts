import { readStored, writeStored } from "../../../data/storage/site-storage.ts";

/** Read by `public/early.js` before the first paint, so that the home page reserves space for what is due. */
const hintName = "study-due";

/** Stores from which time on something is due, and reserves or releases the space on the home page now. */
export function storeDueHint(time: number | undefined): void {
  writeStored(hintName, time === undefined ? null : String(time));
  const { dataset } = document.documentElement;
  if (time !== undefined && time <= Date.now()) dataset["studyDue"] = "";
  else delete dataset["studyDue"];
}

/** True if something may be due. Costs no database and no other code. */
export function isDueHinted(): boolean {
  const stored = readStored(hintName);
  return stored !== null && Number(stored) <= Date.now();
}

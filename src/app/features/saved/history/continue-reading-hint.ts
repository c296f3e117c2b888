import { writeStored } from "../../../data/storage/site-storage.ts";

/** Read by `public/early.js` before the first paint, so that the home page reserves space for "Continue reading". */
const hintName = "has-unfinished";

/** Stores whether there are unfinished articles, for the next visit, and reserves or releases the space now. */
export function setContinueReadingHint(hasUnfinished: boolean): void {
  const { dataset } = document.documentElement;
  if (hasUnfinished) dataset["hasUnfinished"] = "";
  else delete dataset["hasUnfinished"];
  writeStored(hintName, hasUnfinished ? "1" : null);
}

/** Read by `public/theme.js` before the first paint, so that the home page reserves space for "Continue reading". */
const hintKey = "quire:has-unfinished";

/** Stores whether there are unfinished articles, for the next visit, and reserves or releases the space now. */
export function setContinueReadingHint(hasUnfinished: boolean): void {
  const { dataset } = document.documentElement;
  if (hasUnfinished) dataset["hasUnfinished"] = "";
  else delete dataset["hasUnfinished"];
  try {
    if (hasUnfinished) localStorage.setItem(hintKey, "1");
    else localStorage.removeItem(hintKey);
  } catch {
    // Without storage there is nothing to continue either.
  }
}

/** Read by `public/theme.js`, before the first paint: the home page leaves room for what there is to continue. */
const readerKey = "quire:reader";

/** Says for the next visit whether there is something to continue, and leaves the room for it now or takes it away. */
export function markReader(hasUnfinished: boolean): void {
  const { dataset } = document.documentElement;
  if (hasUnfinished) dataset["reader"] = "";
  else delete dataset["reader"];
  try {
    if (hasUnfinished) localStorage.setItem(readerKey, "1");
    else localStorage.removeItem(readerKey);
  } catch {
    // A browser that keeps nothing has nothing to continue either.
  }
}

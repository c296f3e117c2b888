/**
 * Returns what was typed for search before the app had loaded, and from now on leaves the keyboard to the page. Undefined
 * if search was not opened that early. Keys are kept by `public/early.js`, as an attribute of the root element.
 */
export function takeEarlySearch(): string | undefined {
  const { earlySearch } = document.documentElement.dataset;
  delete document.documentElement.dataset["earlySearch"];
  return earlySearch;
}

/** Whether search was opened before the app had loaded. */
export function hasEarlySearch(): boolean {
  return document.documentElement.dataset["earlySearch"] !== undefined;
}

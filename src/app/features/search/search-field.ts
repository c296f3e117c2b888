/** Marks the input of the search page. */
export const searchFieldId = "search-field";

/** Focuses the input of the search page, if that is the current page. Returns whether it is. */
export function focusSearchField(): boolean {
  const field = document.getElementById(searchFieldId);
  if (!(field instanceof HTMLInputElement)) return false;
  field.focus();
  field.select();
  return true;
}

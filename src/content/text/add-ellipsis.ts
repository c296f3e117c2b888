/** What doesn't go well before an ellipsis: punctuation, spaces, and the number of a list's item without the item. */
const danglingEnd = /(?:(?<=[.:!?])\s+\d{1,2}[.)]|[\s.,;:!?…–—-])+$/u;

/** Text that was cut off, with an ellipsis in place of what does not go well before it. */
export function addEllipsis(clipped: string): string {
  return `${clipped.replace(danglingEnd, "")}…`;
}

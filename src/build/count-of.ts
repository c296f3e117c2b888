/** A number as people read it: `26,891`. */
export function formatCount(count: number): string {
  return count.toLocaleString("en");
}

/** A number with its noun: `1 article`, `26,891 articles`. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

const numbers = new Intl.NumberFormat("en");
const dates = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });

/** `3,325`. */
export function formatCount(count: number): string {
  return numbers.format(count);
}

/** `1 question`, `3,325 questions`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A day like `2024-11-30` as `Nov 30, 2024`: the same on the server and in every reader's browser. */
export function formatDay(day: string): string {
  return dates.format(new Date(`${day}T00:00:00Z`));
}

/** Words a student reads in a minute of explanations. */
const wordsPerMinute = 200;

/** `3 min read`; never less than one. */
export function readingTime(words: number): string {
  return `${Math.max(1, Math.round(words / wordsPerMinute))} min read`;
}

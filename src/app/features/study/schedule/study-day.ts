/** A day of studying begins at this hour, local time: what is studied shortly after midnight belongs to the day before. */
const firstHour = 4;

/** The start of the day of studying that a time belongs to, or of one some days later. In milliseconds since 1970. */
export function studyDayStart(time: number, daysLater = 0): number {
  const date = new Date(time);
  if (date.getHours() < firstHour) date.setDate(date.getDate() - 1);
  // By calendar days, which aren't all 24 hours long.
  date.setDate(date.getDate() + daysLater);
  date.setHours(firstHour, 0, 0, 0);
  return date.getTime();
}

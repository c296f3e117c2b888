const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const monthMs = 30 * dayMs;
const yearMs = 365 * dayMs;

/** The units of an interval, each with its length and from which length on it is used; in milliseconds. */
const units = [
  { unit: "year", length: yearMs, from: yearMs },
  { unit: "month", length: monthMs, from: 2 * monthMs },
  { unit: "day", length: dayMs, from: dayMs },
  { unit: "hour", length: hourMs, from: hourMs },
  { unit: "minute", length: minuteMs, from: 0 },
] as const;

/**
 * Returns a function that writes a length of time, in milliseconds, as `10 min`, `3 days` or `1.5 yrs`: rounded, but at
 * least one minute.
 */
export function createIntervalFormatter(locale: string): (intervalMs: number) => string {
  const format = (value: number, unit: string, maximumFractionDigits: number): string =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit,
      unitDisplay: "short",
      maximumFractionDigits,
    }).format(value);
  return (intervalMs) => {
    const interval = Math.max(minuteMs, Math.round(intervalMs / minuteMs) * minuteMs);
    const { unit, length } = units.find(({ from }) => interval >= from) ?? units[4];
    return format(interval / length, unit, unit === "year" ? 1 : 0);
  };
}

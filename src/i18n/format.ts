/** Formats numbers, dates and lists for one locale, and selects plural forms. */
export interface Formatters<Form extends Intl.LDMLPluralRule> {
  /** `3,325`. */
  readonly number: (value: number) => string;
  /** A fraction between 0 and 1 as `57%`. */
  readonly percent: (share: number) => string;
  /** `57 kB`, `1.3 MB`, `24 GB`: rounded to two significant digits. */
  readonly bytes: (bytes: number) => string;
  /** A date like `2024-11-30` as `Nov 30, 2024`: the same on the server and in every browser. */
  readonly day: (day: string) => string;
  /** The same with the month written out, for citations. */
  readonly longDay: (day: string) => string;
  /** `a, b, and c`. */
  readonly list: (items: readonly string[]) => string;
  /** The plural form for a count. All plural forms of the language must be given. */
  readonly plural: (count: number, forms: (count: string) => Readonly<Record<Form, string>>) => string;
}

/** Computes a value on first use: a page needs only a few of the Intl formatters, and they are slow to create. */
function lazy<Value>(compute: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}

/** Midnight UTC, so that the date doesn't depend on the reader's time zone. */
function dayToDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The formatters of a locale (BCP 47). `Form` lists the plural forms of its language. */
export function createFormatters<Form extends Intl.LDMLPluralRule>(locale: string): Formatters<Form> {
  const numberFormat = lazy(() => new Intl.NumberFormat(locale));
  const percentFormat = lazy(() => new Intl.NumberFormat(locale, { style: "percent" }));
  const createSizeFormat = (unit: string) =>
    lazy(() => new Intl.NumberFormat(locale, { style: "unit", unit, maximumSignificantDigits: 2 }));
  const sizeFormats = (["kilobyte", "megabyte", "gigabyte"] as const).map(createSizeFormat);
  const createDateFormat = (month: "short" | "long") =>
    lazy(() => new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" }));
  const [shortDateFormat, longDateFormat] = [createDateFormat("short"), createDateFormat("long")];
  const listFormat = lazy(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  const pluralRules = lazy(() => new Intl.PluralRules(locale));
  return {
    number: (value) => numberFormat().format(value),
    percent: (share) => percentFormat().format(share),
    bytes: (bytes) => {
      const power = bytes < 950_000 ? 1 : bytes < 950_000_000 ? 2 : 3;
      return sizeFormats[power - 1]?.().format(Math.max(1_000, bytes) / 1_000 ** power) ?? "";
    },
    day: (day) => shortDateFormat().format(dayToDate(day)),
    longDay: (day) => longDateFormat().format(dayToDate(day)),
    list: (items) => listFormat().format(items),
    plural: (count, forms) => forms(numberFormat().format(count))[pluralRules().select(count) as Form],
  };
}

/** How a language writes numbers, days and lists, and which of its plurals goes with a number. */
export interface Format<Form extends Intl.LDMLPluralRule> {
  /** `3,325`. */
  readonly number: (value: number) => string;
  /** A share of one as `57%`. */
  readonly percent: (share: number) => string;
  /** `57 kB`, `1.3 MB`: two digits say enough of how much room something takes. */
  readonly bytes: (bytes: number) => string;
  /** A day like `2024-11-30` as `Nov 30, 2024`: the same on the server and in every reader's browser. */
  readonly day: (day: string) => string;
  /** The same with its month in full, as citations have it. */
  readonly longDay: (day: string) => string;
  /** `a, b, and c`. */
  readonly list: (items: readonly string[]) => string;
  /** The form that goes with a count. All forms that the language has must be given. */
  readonly plural: (count: number, forms: (count: string) => Readonly<Record<Form, string>>) => string;
}

/** Each is made when it is first needed: a page needs few of them, and they take a moment. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Shown as the day that it is, whatever the reader's time zone. */
function dayToDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** How a language writes, by its tag (BCP 47). `Form` names the plurals that it has. */
export function toFormat<Form extends Intl.LDMLPluralRule>(tag: string): Format<Form> {
  const numbers = lazily(() => new Intl.NumberFormat(tag));
  const percents = lazily(() => new Intl.NumberFormat(tag, { style: "percent" }));
  const sizes = (unit: string) =>
    lazily(() => new Intl.NumberFormat(tag, { style: "unit", unit, maximumSignificantDigits: 2 }));
  const [kilobytes, megabytes] = [sizes("kilobyte"), sizes("megabyte")];
  const days = (month: "short" | "long") =>
    lazily(() => new Intl.DateTimeFormat(tag, { day: "numeric", month, year: "numeric", timeZone: "UTC" }));
  const [shortDays, longDays] = [days("short"), days("long")];
  const lists = lazily(() => new Intl.ListFormat(tag, { type: "conjunction" }));
  const plurals = lazily(() => new Intl.PluralRules(tag));
  return {
    number: (value) => numbers().format(value),
    percent: (share) => percents().format(share),
    bytes: (bytes) =>
      bytes < 950_000
        ? kilobytes().format(Math.max(1, bytes / 1_000))
        : megabytes().format(bytes / 1_000_000),
    day: (day) => shortDays().format(dayToDate(day)),
    longDay: (day) => longDays().format(dayToDate(day)),
    list: (items) => lists().format(items),
    plural: (count, forms) => forms(numbers().format(count))[plurals().select(count) as Form],
  };
}

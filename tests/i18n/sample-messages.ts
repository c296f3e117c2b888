import type { Catalog } from "./load-catalog.ts";
import { type ArgumentKind, messageArguments } from "./message-arguments.ts";

/** A message as it is shown, for some arguments. */
export interface SampleMessage {
  /** `listing.sortOrders.best`. */
  readonly path: string;
  readonly text: string;
  /** The arguments as they should appear in the text. */
  readonly expected: readonly string[];
  /** The counts among the arguments: some languages have a word for small ones. */
  readonly counts: readonly number[];
}

/** Counts that cover every plural form of every language, and the numbers where languages change between them. */
export const sampleCounts = [0, 1, 2, 3, 5, 11, 21, 100, 101, 1_000_000] as const;

interface Sample {
  readonly value: unknown;
  readonly expected?: string | readonly string[];
}

const words = ["Alpha", "Beta", "Gamma"] as const;

/** The samples of an argument; `index` is its position, so that two arguments of a message differ. */
function kindToSamples(kind: ArgumentKind, index: number, { critical, lazy }: Catalog): readonly Sample[] {
  const word = words[index] ?? "Delta";
  const text = { value: word, expected: word };
  switch (kind) {
    case "count":
      return sampleCounts.map((_, position) => {
        const count = sampleCounts[(position + index) % sampleCounts.length] ?? 0;
        return { value: count, expected: critical.number(count) };
      });
    case "share":
      return [0, 0.01, 0.57, 1].map((share) => ({ value: share, expected: critical.percent(share) }));
    case "bytes":
      return [1, 57_400, 1_300_000].map((bytes) => ({ value: bytes, expected: lazy.downloadSize(bytes) }));
    case "interval":
      return [60_000, 36e5, 3 * 864e5, 90 * 864e5, 550 * 864e5].map((value) => ({ value }));
    case "day":
      return [{ value: "2024-11-30" }];
    case "text":
      return [text];
    case "optionalText":
      return [{ value: "" }, text];
    case "texts":
      return [{ value: words, expected: words }];
    case "optionalTexts":
      return [{ value: [] }, { value: words, expected: words }];
    case "link":
      return [{ value: (label: string) => `<${label.trim()}>`, expected: ">" }];
    case "node":
      return [{ value: word, expected: word }];
    case "nodes":
      return [{ value: [word], expected: word }];
  }
}

/** The samples of a message with arguments: all samples of each argument, side by side. */
function callMessage(
  path: string,
  message: (...values: unknown[]) => string | readonly string[],
  kinds: readonly ArgumentKind[],
  catalog: Catalog,
): SampleMessage[] {
  const samples = kinds.map((kind, index) => kindToSamples(kind, index, catalog));
  const rounds = Math.max(...samples.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => {
    const row = samples.flatMap((each) => each[round % each.length] ?? []);
    const text = message(...row.map(({ value }) => value));
    return {
      path,
      text: typeof text === "string" ? text : text.join(""),
      expected: row.flatMap(({ expected = [] }) => expected),
      counts: row.flatMap(({ value }) => (typeof value === "number" ? value : [])),
    };
  });
}

function isMessage(value: unknown): value is (...values: unknown[]) => string | readonly string[] {
  return typeof value === "function";
}

/** All messages of a catalog by their paths, those with arguments once for each sample: the same list in each locale. */
export function listSampleMessages(catalog: Catalog): SampleMessage[] {
  const visit = (messages: object, kinds: object, prefix: string): SampleMessage[] =>
    Object.entries(messages).flatMap(([name, value]: [string, unknown]): SampleMessage[] => {
      const path = `${prefix}${name}`;
      const own: unknown = Reflect.get(kinds, name);
      if (typeof value === "string") return [{ path, text: value, expected: [], counts: [] }];
      if (isMessage(value)) return callMessage(path, value, own as readonly ArgumentKind[], catalog);
      return visit(value as object, (own ?? {}) as object, `${path}.`);
    });
  return visit(catalog, messageArguments, "").sort((one, other) =>
    one.path < other.path ? -1 : Number(one.path > other.path),
  );
}

/** Counts that are written as a word. */
const spelledOut: Readonly<Record<string, readonly number[]>> = { ar: [0, 1, 2] };

/** True for a message that shows every argument. */
export function isComplete({ text, expected, counts }: SampleMessage, locale: string): boolean {
  const isWord = (count: number) => spelledOut[locale]?.includes(count) === true;
  return expected.every((each) => text.includes(each)) || counts.some(isWord);
}

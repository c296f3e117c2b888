/** What stands in a tag beside its name. */
export interface TagArguments {
  readonly positional: readonly string[];
  /** By names in lower case. */
  readonly named: ReadonlyMap<string, string>;
}

const argumentPattern =
  /(?:([@:\w.-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}|([a-z]+:\/\/[^\s"'`{},]+|[^\s"'`{}=,]+(?:[^\s"'`{}=]*[^\s"'`{}=,])?))/gu;

/** The value of an expression where it is plain to see: a string, a number, a required file, a path below the base. */
function expressionToText(expression: string): string | undefined {
  const trimmed = expression.trim();
  const string = /^(?:require\(|\$?withBase\(|useBaseUrl\()?\s*(["'`])(.*)\1\s*\)?(?:\.default)?$/su.exec(
    trimmed,
  )?.[2];
  return string ?? (/^(?:-?\d+(?:\.\d+)?|true|false)$/u.test(trimmed) ? trimmed : undefined);
}

/** Parses arguments as Hugo, Liquid, JSX and Vue write them. Values that would have to be computed are left out. */
export function parseTagArguments(text: string): TagArguments {
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const match of text.matchAll(argumentPattern)) {
    const [, key, double, single, backtick, expression, bare] = match;
    const quoted = double ?? single ?? backtick;
    if (key === undefined) {
      const value = quoted ?? bare;
      if (value !== undefined) positional.push(unescapeQuotes(value));
      continue;
    }
    const isBound = key.startsWith(":") || key.startsWith("v-bind:");
    const value =
      expression !== undefined
        ? expressionToText(expression)
        : isBound
          ? expressionToText(quoted ?? "")
          : (quoted ?? bare);
    if (value !== undefined)
      named.set(key.replace(/^(?:v-bind)?:/u, "").toLowerCase(), unescapeQuotes(value));
  }
  return { positional, named };
}

function unescapeQuotes(value: string): string {
  return value.replace(/\\(["'\\])/gu, "$1");
}

/** The first of some named arguments that is there and not empty. */
export function namedArgument({ named }: TagArguments, ...names: readonly string[]): string | undefined {
  return names.map((name) => named.get(name)?.trim()).find((value) => value !== undefined && value !== "");
}

/** The language of code in what a tag around it says: `js`, `lang:js`, `syntax="js"`; empty if it says none. */
export function readCodeLanguage(written: string): string {
  const args = parseTagArguments(written);
  return (
    /(?:^|\s)lang:([\w+#-]+)/u.exec(written)?.[1] ??
    namedArgument(args, "lang", "language", "syntax") ??
    args.positional[0] ??
    ""
  );
}

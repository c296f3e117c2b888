import { parseArgs } from "node:util";

/** Thrown where a command line can't be understood. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** All flags that some command takes, each with what its value is called; null for a switch. */
const flagValues = {
  content: "DIR",
  out: "DIR",
  base: "/PATH/",
  port: "NUMBER",
  prerender: "WHAT",
  host: "NAME",
  ledger: "FILE",
  "accept-removed": null,
  "no-cache": null,
  "site-name": "TEXT",
  "site-description": "TEXT",
  "site-language": "TAG",
  "site-url": "URL",
  "skip-bad": null,
  "max-failures": "NUMBER",
  queries: "FILE",
  thresholds: "FILE",
  json: null,
  help: null,
} as const;

export type FlagName = keyof typeof flagValues;

const flagTexts: Readonly<Record<FlagName, string>> = {
  content: "content folder with the articles (default: content)",
  out: "output folder, replaced as a whole when the build succeeds",
  base: "base path that the site is served from (default: /)",
  port: "port to listen on",
  host: "hosting target: static, nginx, netlify, cloudflare-pages or github-pages (default: static)",
  ledger: "list of published URLs: the build fails if one of them would stop working",
  "accept-removed": "allow the build to remove published URLs",
  "no-cache": "ignore the build cache and do not write it",
  "site-name": "name of the site (default: from quire.config.ts)",
  "site-description": "one-sentence description of the site (default: from quire.config.ts)",
  "site-language": "language of the articles, e.g. en (default: from quire.config.ts)",
  "site-url": "public URL of the site, e.g. https://example.org (default: from quire.config.ts)",
  prerender: "pages to prerender as HTML: all, lists (everything except articles) or none (default: all)",
  "skip-bad": "report articles that have errors and skip them instead of failing",
  "max-failures": "number of failures to tolerate (default: 0)",
  queries:
    "JSON file with a list of { url, <class>: query, … }: test queries and the article each should find",
  thresholds: "JSON file with the required scores and limits (default: Quire's own)",
  json: "print the result as JSON",
  help: "show this help",
};

/** A command's flags as given; what is missing has the command's default. */
export type Flags = Readonly<Partial<Record<FlagName, string | boolean>>>;

/** Reads flags strictly: an unknown one, a missing value or a stray word throws `UsageError`. */
export function readFlags(args: readonly string[], allowed: readonly FlagName[]): Flags {
  const options = Object.fromEntries(
    [...allowed, "help" as const].map((name) => [
      name,
      { type: flagValues[name] === null ? "boolean" : "string" } as const,
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values as Flags;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split(/\. To specify|\n/u)[0] ?? message, { cause: error });
  }
}

/** How a command is called: one line for each of its flags. */
export function flagsToUsage(allowed: readonly FlagName[]): string {
  const names = [...allowed, "help" as const].map(
    (name) => `--${name}${flagValues[name] ? ` ${flagValues[name]}` : ""}`,
  );
  const width = Math.max(...names.map((name) => name.length));
  return [...allowed, "help" as const]
    .map((name, index) => `  ${(names[index] ?? "").padEnd(width)}  ${flagTexts[name]}`)
    .join("\n");
}

/** A base path in its one form, `/` or `/path/to/`. Throws `UsageError` where it isn't one. */
export function toBase(flag: string): string {
  const parts = flag.split("/").filter((part) => part !== "");
  const isPlain = parts.every((part) => /^[A-Za-z0-9._~-]+$/u.test(part) && !/^\.+$/u.test(part));
  if (!flag.startsWith("/") || !isPlain)
    throw new UsageError(`invalid --base "${flag}": expected a path like /sub/path/`);
  return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
}

/** A port as a number. Throws `UsageError` where it isn't one. */
export function toPort(flag: string): number {
  const port = /^\d+$/u.test(flag) ? Number(flag) : Number.NaN;
  if (!(port >= 0 && port <= 65_535))
    throw new UsageError(`invalid --port "${flag}": expected a number from 0 to 65535`);
  return port;
}

/** A count as a number. Throws `UsageError` where it isn't one. */
export function toCount(name: FlagName, flag: string): number {
  if (!/^\d{1,9}$/u.test(flag)) throw new UsageError(`invalid --${name} "${flag}": expected a whole number`);
  return Number(flag);
}

/** What is written as complete HTML. */
export type PrerenderScope = "all" | "lists" | "none";

/** A scope by its name. Throws `UsageError` where there is none of that name. */
export function toPrerenderScope(flag: string): PrerenderScope {
  if (flag === "all" || flag === "lists" || flag === "none") return flag;
  throw new UsageError(`invalid --prerender "${flag}": expected all, lists or none`);
}

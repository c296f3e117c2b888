import { parseArgs } from "node:util";

/** Thrown if the command line is invalid. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** All flags of all commands with the placeholder of their value; null for boolean flags. */
const flagPlaceholders = {
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
  drafts: null,
  "max-failures": "NUMBER",
  queries: "FILE",
  thresholds: "FILE",
  json: null,
  help: null,
} as const;

export type FlagName = keyof typeof flagPlaceholders;

const flagDescriptions: Readonly<Record<FlagName, string>> = {
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
  drafts: "also publish drafts, and articles that are marked as not published or dated in the future",
  "skip-bad": "report articles that have errors and skip them instead of failing",
  "max-failures": "number of failures to tolerate (default: 0)",
  queries:
    "JSON file with a list of { url, <class>: query, … }: test queries and the article each should find",
  thresholds: "JSON file with the required scores and limits (default: Quire's own)",
  json: "print the result as JSON",
  help: "show this help",
};

/** A command's parsed flags; missing ones get the command's defaults. */
export type Flags = Readonly<Partial<Record<FlagName, string | boolean>>>;

/** Parses flags strictly: unknown flags, missing values and positional arguments throw `UsageError`. */
export function parseFlags(args: readonly string[], allowed: readonly FlagName[]): Flags {
  const options = Object.fromEntries(
    [...allowed, "help" as const].map((name) => [
      name,
      { type: flagPlaceholders[name] === null ? "boolean" : "string" } as const,
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values as Flags;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split(/\. To specify|\n/u)[0] ?? message, { cause: error });
  }
}

/** The usage text: one line per flag. */
export function flagsToUsage(allowed: readonly FlagName[]): string {
  const names = [...allowed, "help" as const].map(
    (name) => `--${name}${flagPlaceholders[name] ? ` ${flagPlaceholders[name]}` : ""}`,
  );
  const width = Math.max(...names.map((name) => name.length));
  return [...allowed, "help" as const]
    .map((name, index) => `  ${(names[index] ?? "").padEnd(width)}  ${flagDescriptions[name]}`)
    .join("\n");
}

/** Parses a base path into its normal form, `/` or `/path/to/`. Throws `UsageError` if it is invalid. */
export function parseBasePath(flag: string): string {
  const parts = flag.split("/").filter((part) => part !== "");
  const isPlain = parts.every((part) => /^[A-Za-z0-9._~-]+$/u.test(part) && !/^\.+$/u.test(part));
  if (!flag.startsWith("/") || !isPlain)
    throw new UsageError(`invalid --base "${flag}": expected a path like /sub/path/`);
  return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
}

/** Parses a port number. Throws `UsageError` if it is invalid. */
export function parsePort(flag: string): number {
  const port = /^\d+$/u.test(flag) ? Number(flag) : Number.NaN;
  if (!(port >= 0 && port <= 65_535))
    throw new UsageError(`invalid --port "${flag}": expected a number from 0 to 65535`);
  return port;
}

/** Parses a count. Throws `UsageError` if it is invalid. */
export function parseCount(name: FlagName, flag: string): number {
  if (!/^\d{1,9}$/u.test(flag)) throw new UsageError(`invalid --${name} "${flag}": expected a whole number`);
  return Number(flag);
}

/** Which pages are written as complete HTML. */
export type PrerenderScope = "all" | "lists" | "none";

/** Parses a prerender scope. Throws `UsageError` if it is invalid. */
export function parsePrerenderScope(flag: string): PrerenderScope {
  if (flag === "all" || flag === "lists" || flag === "none") return flag;
  throw new UsageError(`invalid --prerender "${flag}": expected all, lists or none`);
}

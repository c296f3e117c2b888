import { type Command, InvalidArgumentError, Option } from "commander";
import { allAddresses, isListenAddress, localAddress } from "../dev/network-address.ts";
import type { SitePart } from "../output/parts/site-part.ts";
import type { PrerenderScope } from "../output/prerender/prerender-scope.ts";

/** Thrown if the command line is invalid. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** All flags of all commands, as the help shows them; those without a placeholder take no value. */
const flagDefinitions = {
  config: [
    "--config <FILE>",
    "file with the settings (default: quire.config.ts, .js, .mjs or .json beside the content folder or in the working folder)",
  ],
  content: ["--content <DIR>", "content folder with the articles (default: content)"],
  out: ["--out <DIR>", "output folder, replaced as a whole when the build succeeds (default: dist)"],
  base: ["--base </PATH/>", "base path that the site is served from (default: from the settings, else /)"],
  port: ["--port <NUMBER>", "port to listen on"],
  host: [
    "--host [ADDRESS]",
    "let other devices in the network open the site: at all addresses of this computer, or at one",
  ],
  prerender: [
    "--prerender <WHAT>",
    "pages to prerender as HTML: all, lists (everything except articles) or none (default: all)",
  ],
  target: [
    "--target <NAME>",
    "host that the site is for: static, nginx, netlify, cloudflare-pages or github-pages (default: static)",
  ],
  ledger: ["--ledger <FILE>", "list of published URLs: the build fails if one of them would stop working"],
  "accept-removed": ["--accept-removed", "allow the build to remove published URLs"],
  part: [
    "--part <NUMBER/COUNT>",
    "build one part of the site, e.g. 1/4, for `assemble` to put together: all parts from the same content and settings",
  ],
  "no-cache": ["--no-cache", "ignore the build cache and do not write it"],
  "no-trust-mtime": [
    "--no-trust-mtime",
    "read all content files to find those that have changed, even if their sizes and times are the same",
  ],
  "site-name": ["--site-name <TEXT>", "name of the site (default: from the settings)"],
  "site-description": [
    "--site-description <TEXT>",
    "one-sentence description of the site (default: from the settings)",
  ],
  "site-language": [
    "--site-language <TAG>",
    "language of the articles, e.g. en (default: from the settings); of a multilingual site, the one to show or check",
  ],
  "site-url": [
    "--site-url <URL>",
    "public URL of the site, e.g. https://example.org (default: from the settings)",
  ],
  drafts: [
    "--drafts",
    "also publish drafts, and articles that are marked as not published or dated in the future",
  ],
  "skip-invalid": ["--skip-invalid", "report articles that have errors and skip them instead of failing"],
  "max-failures": ["--max-failures <NUMBER>", "number of failures to tolerate (default: 0)"],
  queries: [
    "--queries <FILE>",
    "JSON file with a list of { url, <class>: query, … }: test queries and the article each should find",
  ],
  asked: [
    "--asked <FILE>",
    "JSON file with everyday queries, each with a pattern for titles or a list of URLs",
  ],
  recall: ["--recall", "also run queries drawn from texts, and compare with a plain scan"],
  formulas: ["--formulas", "also search for formulas of the articles in other notations"],
  thresholds: ["--thresholds <FILE>", "JSON file with the required scores and limits (default: Quire's own)"],
  force: ["--force", "overwrite files that exist with other contents"],
  "source-url": ["--source-url <URL>", "URL of the site that a dump is from, for links to the originals"],
  strict: ["--strict", "treat broken links and missing files as errors"],
  json: ["--json", "print the result as JSON"],
} as const satisfies Readonly<Record<string, readonly [syntax: string, description: string]>>;

export type FlagName = keyof typeof flagDefinitions;

/** Names of earlier versions that still work, but are not in the help. */
const formerNames: Readonly<Partial<Record<FlagName, string>>> = {
  target: "host",
  "skip-invalid": "skip-bad",
};

/** A flag by its former name; undefined if it has always had the same one. */
function formerOption(name: FlagName): Option | undefined {
  const former = formerNames[name];
  return former === undefined
    ? undefined
    : new Option(flagDefinitions[name][0].replace(`--${name}`, `--${former}`)).hideHelp();
}

/** Descriptions of flags for one command. */
export type FlagDescriptions = Readonly<Partial<Record<FlagName, string>>>;

/** A command's parsed flags; missing ones get the command's defaults. */
export type Flags = Readonly<Partial<Record<FlagName, string | boolean>>>;

/** In `--content --json`, the value of `--content` is missing. */
function parseValue(value: string): string {
  if (value.startsWith("--")) throw new InvalidArgumentError("The value is missing.");
  return value;
}

/** Adds flags to a command, with descriptions of their own where it has some. */
export function addFlags(
  command: Command,
  names: readonly FlagName[],
  descriptions: FlagDescriptions = {},
): void {
  for (const name of names) {
    const [syntax, description] = flagDefinitions[name];
    const former = formerOption(name);
    if (former !== undefined)
      command.on(`option:${former.name()}`, () =>
        process.stderr.write(`${former.long} is now called --${name}.\n`),
      );
    for (const option of [new Option(syntax, descriptions[name] ?? description), former])
      if (option !== undefined) command.addOption(option.required ? option.argParser(parseValue) : option);
  }
}

/** The flags that a command was given. */
export function readFlags(command: Command, names: readonly FlagName[]): Flags {
  const values = command.opts<Record<string, string | boolean | undefined>>();
  const flags = names.map((name) => {
    const option = new Option(flagDefinitions[name][0]);
    const value = values[option.attributeName()] ?? values[formerOption(name)?.attributeName() ?? ""];
    // `--no-cache` is stored as `cache`, which is true without it.
    return [name, option.negate ? value === false || undefined : value] as const;
  });
  return Object.fromEntries(flags.filter(([, value]) => value !== undefined));
}

/** Parses a port number. Throws `UsageError` if it is invalid. */
export function parsePort(flag: string): number {
  const port = /^\d+$/u.test(flag) ? Number(flag) : Number.NaN;
  if (!(port >= 0 && port <= 65_535))
    throw new UsageError(`invalid --port "${flag}": expected a number from 0 to 65535`);
  return port;
}

/** The address to listen on. Throws `UsageError` if it is none. */
export function flagsToAddress({ host }: Flags): string {
  if (host === undefined || host === false) return localAddress;
  if (host === true) return allAddresses;
  if (isListenAddress(host)) return host;
  throw new UsageError(
    `invalid --host "${host}": expected an address of this computer such as 192.168.1.20, or nothing for all of them; the host that a site is built for is --target of build`,
  );
}

/** Parses a count. Throws `UsageError` if it is invalid. */
export function parseCount(name: FlagName, flag: string): number {
  if (!/^\d{1,9}$/u.test(flag)) throw new UsageError(`invalid --${name} "${flag}": expected a whole number`);
  return Number(flag);
}

/** Parses a prerender scope. Throws `UsageError` if it is invalid. */
export function parsePrerenderScope(flag: string): PrerenderScope {
  if (flag === "all" || flag === "lists" || flag === "none") return flag;
  throw new UsageError(`invalid --prerender "${flag}": expected all, lists or none`);
}

/** More parts than this cost more than they save. */
const maxPartCount = 256;

/** Parses a part of a site: `1/4`. Throws `UsageError` if it is invalid. */
export function parseSitePart(flag: string): SitePart {
  const [, number = 0, count = 0] = (/^(\d{1,3})\/(\d{1,3})$/u.exec(flag) ?? []).map(Number);
  if (number >= 1 && number <= count && count <= maxPartCount) return { number, count };
  throw new UsageError(
    `invalid --part "${flag}": expected a number and the number of all parts, at most ${maxPartCount}, such as 1/4`,
  );
}

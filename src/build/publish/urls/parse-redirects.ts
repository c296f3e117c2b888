import type { Diagnostic, Severity, SourceLocation } from "../../../content/diagnostic.ts";
import { must } from "../../../content/must.ts";
import { type SiteUrl, safeParseSiteUrl } from "../../../content/site-url.ts";
import { countOf } from "../../count-of.ts";

/** The normalized URL of a page on another site: http or https, without credentials. */
export type ExternalUrl = string & { readonly __brand: "ExternalUrl" };

/** A redirect's target: a URL of this site, or one of another site. */
export type RedirectTarget = SiteUrl | ExternalUrl;

/** 301 is permanent, 302 temporary. */
export type RedirectStatus = 301 | 302;

/** A redirect as written, not yet checked against the site. */
export interface ParsedRedirect {
  readonly from: SiteUrl;
  readonly to: RedirectTarget;
  readonly status: RedirectStatus;
  readonly location: SourceLocation;
  /** How bad it is if it can't be published; an error if absent. */
  readonly severity?: Severity;
}

/** The name of the redirects file in the content folder. */
export const redirectsFile = "redirects";

type DiagnosticMessage = Pick<Diagnostic, "rule" | "reason" | "hint">;

/** True for a target on another site. */
export function isExternal(target: RedirectTarget): target is ExternalUrl {
  return !target.startsWith("/");
}

function parseExternalUrl(text: string): ExternalUrl | undefined {
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username === "" && url.password === "" ? (url.href as ExternalUrl) : undefined;
}

function parseTarget(text: string): RedirectTarget | DiagnosticMessage {
  const url = parseExternalUrl(text);
  if (url !== undefined) return url;
  const parsed = safeParseSiteUrl(text);
  if (parsed.kind === "url") return parsed.url;
  return { rule: "invalid-redirect-target", reason: `the target ${parsed.reason}`, hint: parsed.hint };
}

function parseSource(text: string): SiteUrl | DiagnosticMessage {
  const parsed = safeParseSiteUrl(text);
  if (parsed.kind === "url") return parsed.url;
  return { rule: "invalid-redirect-source", reason: `the source ${parsed.reason}`, hint: parsed.hint };
}

function parseStatus(text: string): RedirectStatus | DiagnosticMessage {
  if (text === "301" || text === "302") return text === "301" ? 301 : 302;
  const reason = `unsupported redirect status ${text}`;
  return {
    rule: "invalid-redirect-status",
    reason,
    hint: "Use 301 (permanent) or 302 (temporary), or omit it for 301.",
  };
}

function isDiagnostic(value: string | number | DiagnosticMessage): value is DiagnosticMessage {
  return typeof value === "object";
}

/**
 * Parses a redirects file: one `from to [301|302]` per line, 301 by default; `#` starts a comment. `file` is
 * used in diagnostics.
 */
export function parseRedirects(
  file: string,
  text: string,
): { readonly redirects: readonly ParsedRedirect[]; readonly diagnostics: readonly Diagnostic[] } {
  const redirects: ParsedRedirect[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .entries()) {
    const all = [...line.matchAll(/\S+/gu)];
    const comment = all.findIndex(([word]) => word.startsWith("#"));
    const words = comment < 0 ? all : all.slice(0, comment);
    const wordToLocation = (word: number): SourceLocation => ({
      file,
      line: index + 1,
      column: must(words[word], "word at this position").index + 1,
    });
    const report = (word: number, diagnostic: DiagnosticMessage) =>
      diagnostics.push({ ...wordToLocation(word), severity: "error", ...diagnostic });
    if (words.length === 0) continue;
    if (words.length === 1 || words.length > 3) {
      const reason = `expected a source, a target and an optional status, but found ${countOf(words.length, "word")}`;
      report(0, { rule: "invalid-redirect", reason, hint: "Write the line as: /old/path /new/path" });
      continue;
    }
    const [[source], [target], [status]] = [words[0] ?? [""], words[1] ?? [""], words[2] ?? ["301"]];
    const parsed = [parseSource(source), parseTarget(target), parseStatus(status)] as const;
    for (const [word, value] of parsed.entries()) if (isDiagnostic(value)) report(word, value);
    const [from, to, code] = parsed;
    if (isDiagnostic(from) || isDiagnostic(to) || isDiagnostic(code)) continue;
    redirects.push({ from, to, status: code, location: wordToLocation(0) });
  }
  return { redirects, diagnostics };
}

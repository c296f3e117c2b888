import type { Severity, SourceLocation } from "../diagnostic.ts";
import type { DiagnosticCollector } from "../diagnostic-collector.ts";
import { type SiteUrl, safeParseSiteUrl } from "../site-url.ts";

/** A former URL of an article, and where it is declared. */
export interface Alias {
  readonly url: SiteUrl;
  readonly location: SourceLocation;
}

/**
 * An article's former URLs without duplicates. Returns undefined and adds errors if one is invalid; if that is only a
 * warning, the others count.
 */
export function parseAliases(
  value: string | readonly string[],
  ownUrl: string,
  collector: DiagnosticCollector,
  severity: Severity = "error",
): readonly Alias[] | undefined {
  const aliases = new Map<SiteUrl, Alias>();
  let isValid = true;
  const values = typeof value === "string" ? [value] : value;
  for (const [index, text] of values.entries()) {
    if (text === "") continue;
    const field = typeof value === "string" ? ["aliases"] : ["aliases", index];
    const parsed = safeParseSiteUrl(text);
    if (parsed.kind === "invalid") {
      isValid = severity !== "error" && isValid;
      collector.addAtField(field, {
        severity,
        rule: "invalid-alias",
        reason: `the alias ${parsed.reason}`,
        hint: parsed.hint,
      });
      continue;
    }
    const { url } = parsed;
    if (url === ownUrl || aliases.has(url)) {
      const reason = url === ownUrl ? "is the article's own URL" : "is listed twice";
      collector.addAtField(field, {
        severity: "warning",
        rule: "redundant-alias",
        reason: `the alias ${url} ${reason}`,
        hint: "Delete the line.",
      });
      continue;
    }
    aliases.set(url, { url, location: collector.locationOf(field) });
  }
  return isValid ? [...aliases.values()] : undefined;
}

import type { Diagnostic } from "../../../content/diagnostic.ts";
import type { Reference } from "../../../content/reference.ts";
import type { SourceIdentity } from "../source-identity.ts";
import { findNearestAnchor, type NearestTarget } from "./nearest-target.ts";
import type { Resolution } from "./resolve-reference.ts";
import type { SiteIndex } from "./site-index.ts";

/** Rules that `--strict` makes errors: what a reader would notice as broken. */
export const strictRules: ReadonlySet<string> = new Set([
  "broken-link",
  "broken-anchor",
  "missing-file",
  "unreadable-picture",
  "refused-file",
  "link-outside",
]);

const nouns: Readonly<Record<Reference["kind"], string>> = {
  link: "link",
  wikilink: "link",
  image: "picture",
  embed: "embedded file",
};

/** A reference as its author wrote it. */
function referenceToText({ target, anchor }: Reference): string {
  return `"${target}${anchor === undefined ? "" : `#${anchor}`}"`;
}

/** Says what is wrong with a reference; undefined if nothing is. */
export function resolutionToDiagnostic(
  reference: Reference,
  resolution: Resolution,
  source: SourceIdentity,
  { index, nearest }: { readonly index: SiteIndex; readonly nearest: NearestTarget },
): Diagnostic | undefined {
  const base = { ...reference.location, severity: "warning" } as const;
  const label = `the ${nouns[reference.kind]} ${referenceToText(reference)}`;
  if (resolution.kind === "unresolved") {
    if (resolution.reason === "outside") {
      return {
        ...base,
        rule: "link-outside",
        reason: `${label} leads out of the content folder`,
        hint: "Publish a folder that contains both files, or link to the URL of the other one.",
        isLoss: true,
      };
    }
    const path = nearest.find(reference, source);
    const isFile = reference.kind === "image" || reference.kind === "embed";
    return {
      ...base,
      rule: isFile ? "missing-file" : "broken-link",
      reason: `${label} leads to no file`,
      hint: path === undefined ? "Correct the path or remove it." : `Did you mean ${path}?`,
    };
  }
  if (resolution.kind === "url") return undefined;
  if (resolution.kind === "page" && resolution.isAnchorMissing) {
    const { anchor = "", target } = reference;
    const name = findNearestAnchor(anchor, index.getAnchors(resolution.page));
    return {
      ...base,
      rule: "broken-anchor",
      reason: `${label} leads to no heading of ${target === "" ? "the page" : resolution.page.path}`,
      hint: name === undefined ? "Correct or remove the part after #." : `Did you mean #${name}?`,
    };
  }
  if (!resolution.isOtherCase) return undefined;
  const path = resolution.kind === "page" ? resolution.page.path : resolution.file.path;
  return {
    ...base,
    rule: "link-case",
    reason: `${label} is written in another case than the file`,
    hint: `Write ${path}: most hosts distinguish upper and lower case.`,
  };
}

/** The same diagnostic as `--strict` rates it. */
export function toStrict(diagnostic: Diagnostic): Diagnostic {
  return strictRules.has(diagnostic.rule) ? { ...diagnostic, severity: "error" } : diagnostic;
}

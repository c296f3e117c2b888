import { join } from "node:path";
import type { Diagnostic } from "../../content/diagnostic.ts";
import type { Collection } from "../collect/collection.ts";
import { strictRules } from "../collect/links/link-diagnostics.ts";
import { countOf, formatCount } from "../count-of.ts";

/** A file whose page shows something otherwise than the tool that it was written for, and how often by which rule. */
export interface LossyFile {
  /** Relative to the content folder. */
  readonly file: string;
  readonly losses: readonly { readonly rule: string; readonly count: number }[];
}

/** How much of a folder is published as it was meant. */
export interface Fidelity {
  readonly articles: number;
  /** Pages of folders that introduce their subjects. */
  readonly introductions: number;
  /** Articles and introductions without losses. */
  readonly exact: number;
  /** All others, in order of their paths. */
  readonly lossyFiles: readonly LossyFile[];
}

/** What a reader sees otherwise, or not at all: left out, shown as text, or a broken link. */
function isLoss({ isLoss: isMarked, rule }: Diagnostic): boolean {
  return isMarked === true || strictRules.has(rule);
}

/** Counts the losses of all files that are published. */
export function collectionToFidelity({
  sourceTree,
  diagnostics,
}: Pick<Collection, "sourceTree" | "diagnostics">): Fidelity {
  const { folder, identities } = sourceTree;
  const losses = new Map<string, Map<string, number>>();
  for (const diagnostic of diagnostics.filter(isLoss)) {
    const counts = losses.get(diagnostic.file) ?? new Map<string, number>();
    losses.set(diagnostic.file, counts.set(diagnostic.rule, (counts.get(diagnostic.rule) ?? 0) + 1));
  }
  const lossyFiles = (losses.size === 0 ? [] : identities).flatMap(({ path }): LossyFile[] => {
    const counts = losses.get(join(folder, path));
    return counts === undefined
      ? []
      : [{ file: path, losses: Array.from(counts, ([rule, count]) => ({ rule, count })) }];
  });
  const introductions = identities.filter(({ kind }) => kind === "folder-page").length;
  return {
    articles: identities.length - introductions,
    introductions,
    exact: identities.length - lossyFiles.length,
    lossyFiles,
  };
}

/** One line per file: `guides/tea.md: broken-link (2), unknown-component`; at most `max` files. */
export function lossesToLines({ lossyFiles }: Fidelity, max = Number.POSITIVE_INFINITY): string[] {
  const lines = lossyFiles.slice(0, max).map(({ file, losses }) => {
    const kinds = losses.map(({ rule, count }) => (count === 1 ? rule : `${rule} (${count})`));
    return `${file}: ${kinds.join(", ")}`;
  });
  const more = lossyFiles.length - lines.length;
  return more > 0 ? [...lines, `… and ${countOf(more, "more file")}`] : lines;
}

/** The closing line: `1,215 articles: 1,209 exactly as written, 6 with losses`. */
export function fidelityToText({ articles, introductions, exact, lossyFiles }: Fidelity): string {
  const pages = introductions === 0 ? "" : ` and ${countOf(introductions, "subject introduction")}`;
  return `${countOf(articles, "article")}${pages}: ${formatCount(exact)} exactly as written, ${formatCount(lossyFiles.length)} with losses`;
}

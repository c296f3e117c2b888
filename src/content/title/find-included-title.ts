import { splitFrontMatter } from "../front-matter/split-front-matter.ts";
import type { ReadInclude } from "../markdown/expand-includes.ts";
import { findBodyTitles } from "./find-title.ts";

/** What a body begins with that brings the text of another file: as Liquid, Diplodoc, Material, mdBook, VuePress and MyST write it. */
const leadingInclude =
  /^\s*(?:\{%-?\s*include(?:_relative|-markdown)?\s+(?:\[[^\]\n]*\]\()?["']?([^"'\s()%#]+\.(?:md|markdown))\b|--8<--\s+["']([^"'\n:]+)["']|\{\{#include\s+([^\s}:]+)\s*\}\}|<!--\s*@include:\s*([^\s{]+)\s*-->|`{3,}\{include\}\s+(\S+))/u;

/** The title of a page that begins with the text of another file, from that text; undefined if it has none. */
export function findIncludedTitle(body: string, readInclude: ReadInclude): string | undefined {
  const path = leadingInclude.exec(body)?.slice(1).find(Boolean);
  const text = path === undefined ? undefined : readInclude(path);
  if (text === undefined) return undefined;
  const split = splitFrontMatter(text, "any");
  const { opening } = findBodyTitles(split.kind === "split" ? text.slice(split.bodyStart) : text);
  return opening?.text;
}

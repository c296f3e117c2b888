import { type Dialect, plainDialect } from "../../src/content/markdown/dialects/dialect.ts";
import type { ToolName } from "../../src/content/tool.ts";
import { bodyToHtml, convertBody } from "./body-to-html.ts";

/** The HTML of a body, with tabs and tables without what makes them usable. */
export const bodyToShortHtml: typeof bodyToHtml = (text, context) =>
  bodyToHtml(text, context)
    .replace(
      /<div class="tab"><label class="tab-label"><input[^>]*><span>(.*?)<\/span><\/label><div class="tab-content">(.*?)<\/div><\/div>/gu,
      "<tab>$1: $2</tab>",
    )
    .replace(/<div class="tabs" role="group">(.*?)<\/div>/gu, "$1")
    .replace(/<section class="table-region"[^>]*>(.*?)<\/section>/gu, "$1")
    .replaceAll(' scope="col"', "");

/** A text by its lines. */
export const lines = (...texts: readonly string[]): string => texts.join("\n");

/** The HTML of a callout. */
export const callout = (type: string, title: string, content: string): string =>
  `<div class="callout callout-${type}"><p class="callout-title">${title}</p>${content}</div>`;

/** The context of a body that was written for a tool. */
export function dialect(tool: ToolName, changes: Partial<Dialect> = {}): { readonly dialect: Dialect } {
  return { dialect: { ...plainDialect, tool, ...changes } };
}

/** What a body leads to, as written. */
export function targets(body: string, tool: ToolName, changes: Partial<Dialect> = {}): string[] {
  return convertBody(body, dialect(tool, changes)).references.map(({ target }) => target);
}

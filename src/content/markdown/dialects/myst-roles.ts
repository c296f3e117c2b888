import { escapeHtml } from "../../text/escape-html.ts";
import type { ProtectedPieces } from "../protected-pieces.ts";

/** A role of MyST or reStructuredText in front of code: `` {ref}`label` ``. */
const role = /\{([a-z][\w:+-]*)\}\uFDD2(\d+)\uFDD3/gu;

const elements: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kbd: "kbd",
    sub: "sub",
    subscript: "sub",
    sup: "sup",
    superscript: "sup",
  }),
);

/** A role's text and target: `Text <target>`, or the target alone. */
function parseTarget(content: string): { readonly text: string; readonly target: string } {
  const [, text = "", target = ""] = /^(.*?)\s*<([^<>]+)>$/su.exec(content) ?? [];
  return target === "" ? { text: "", target: content } : { text, target };
}

function roleToMarkdown(name: string, content: string): string | undefined {
  const element = elements.get(name);
  if (element !== undefined) return `<${element}>${escapeHtml(content)}</${element}>`;
  const { text, target } = parseTarget(content);
  switch (name.replace(/^std:/u, "")) {
    case "math":
      return `$${content}$`;
    // Links without a text show the title of their target.
    case "doc":
      return `[${text}](<${target}>)`;
    case "download":
      return `[${text || target}](<${target}>)`;
    case "ref":
    case "numref":
      return `[${text}](<#${target}>)`;
    case "cite":
    case "cite:p":
    case "cite:t":
      return `[${escapeHtml(text || target)}]`;
    case "index":
      return "";
    case "abbr":
      return escapeHtml(content.replace(/\s*\([^()]*\)$/u, ""));
    case "term":
    case "guilabel":
    case "menuselection":
    case "eq":
      return escapeHtml(text || target);
    default:
      return undefined;
  }
}

/** Replaces roles by what they mean; of those that only name a piece of code, such as `{py:func}`, the code remains. */
export function convertRoles(text: string, pieces: ProtectedPieces): string {
  if (!text.includes("}\uFDD2")) return text;
  return text.replace(role, (source, name: string, index: string) => {
    const piece = pieces.get(Number(index));
    if (piece?.kind !== "code-span") return source;
    return roleToMarkdown(name, piece.code) ?? source.slice(name.length + 2);
  });
}

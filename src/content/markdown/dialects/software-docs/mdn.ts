import { escapeHtml } from "../../../text/escape-html.ts";
import type { ConversionLosses } from "../../conversion-losses.ts";
import { rewriteProse } from "../../fences.ts";

/** A macro: `{{Glossary("ASCII")}}`, `{{Compat}}`. */
const macro = /\{\{\s*([A-Za-z][\w-]*)\s*(?:\(((?:[^(){}]|\([^(){}]*\)|\{[^{}]*\})*)\))?\s*\}\}/gu;
const argument = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s,"']+)/gu;

/** Names of things of the web platform, which are shown as code. */
const codeMacros: ReadonlySet<string> = new Set(
  "cssxref csp domxref event htmlattrdef htmlattrxref htmlelement httpheader httpmethod jsxref mathmlattribute mathmlelement svgattr svgelement webextapiref".split(
    " ",
  ),
);

/** What is shown beside a name. */
const badges: ReadonlyMap<string, string> = new Map(
  Object.entries({
    deprecated_inline: "(deprecated)",
    experimental_inline: "(experimental)",
    "non-standard_inline": "(non-standard)",
    optional_inline: "(optional)",
    readonlyinline: "(read-only)",
  }),
);

/** Navigation and notices around a page that belong to its site. */
const siteMacro =
  /(?:sidebar|menu|ref|nav|toc|header|disambiguation|list|seecompattable|availableinworkers|securecontext.*|learnbox|pagetoc|quicklinks.*|subpages.*|previousnext|previousmenunext.*|nextmenu|previousmenu|draft|defaultapisidebar)$/iu;

function parseArguments(text: string): string[] {
  return Array.from(text.matchAll(argument), ([, double, single, bare]) => double ?? single ?? bare ?? "");
}

function linkToHtml(href: string, text: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}

/** HTML, because macros also stand in tables that are written as HTML. */
function codeToHtml(code: string): string {
  return `<code>${escapeHtml(code)}</code>`;
}

/** `Global_Objects/Array` is called `Array`, `Array.prototype.map` as it is. */
function nameOf(target: string): string {
  return target.replace(/^Global_Objects\//u, "").replace(/^Operators\//u, "");
}

function macroToHtml(name: string, args: readonly string[]): string | undefined {
  const [target = "", given = ""] = args;
  const text = given === "" ? nameOf(target) : given;
  if (name === "glossary")
    return linkToHtml(`/en-US/docs/Glossary/${target.trim().replace(/\s+/gu, "_")}`, text);
  if (name === "htmlelement" || name === "svgelement" || name === "mathmlelement")
    return codeToHtml(given === "" ? `<${target}>` : given);
  if (codeMacros.has(name)) return codeToHtml(text);
  if (name === "httpstatus") return codeToHtml(text);
  if (name === "rfc")
    return linkToHtml(
      `https://www.rfc-editor.org/rfc/rfc${target}`,
      `RFC ${target}${given === "" ? "" : `: ${given}`}`,
    );
  if (name === "bug") return linkToHtml(`https://bugzil.la/${target}`, `bug ${target}`);
  const badge = badges.get(name);
  return badge && ` ${badge}`;
}

/** Replaces the macros of MDN by what they show; those that show data of its site are left out and reported. */
export function rewriteMdn(text: string, losses: ConversionLosses): string {
  return rewriteProse(text, (prose) =>
    prose.replace(macro, (source, name: string, args = "") => {
      const html = macroToHtml(name.toLowerCase(), parseArguments(args));
      if (html === undefined && !siteMacro.test(name)) losses.add("unknown-template-value", name, source);
      return html ?? "";
    }),
  );
}

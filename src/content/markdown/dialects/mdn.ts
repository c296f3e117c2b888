import { rewriteProse } from "../fences.ts";
import type { Losses } from "../losses.ts";

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
const badges: Readonly<Record<string, string>> = {
  deprecated_inline: "(deprecated)",
  experimental_inline: "(experimental)",
  "non-standard_inline": "(non-standard)",
  optional_inline: "(optional)",
  readonlyinline: "(read-only)",
};

/** Navigation and notices around a page that belong to its site. */
const siteMacro =
  /(?:sidebar|menu|ref|nav|toc|header|disambiguation|list|seecompattable|availableinworkers|securecontext.*|learnbox|pagetoc|quicklinks.*|subpages.*|previousnext|previousmenunext.*|nextmenu|previousmenu|draft|defaultapisidebar)$/iu;

function parseArguments(text: string): string[] {
  return Array.from(text.matchAll(argument), ([, double, single, bare]) => double ?? single ?? bare ?? "");
}

/** `Global_Objects/Array` is called `Array`, `Array.prototype.map` as it is. */
function nameOf(target: string): string {
  return target.replace(/^Global_Objects\//u, "").replace(/^Operators\//u, "");
}

function macroToMarkdown(name: string, args: readonly string[]): string | undefined {
  const [target = "", given = ""] = args;
  const text = given === "" ? nameOf(target) : given;
  if (name === "glossary") return `[${text}](</en-US/docs/Glossary/${target.trim().replace(/\s+/gu, "_")}>)`;
  if (name === "htmlelement" || name === "svgelement" || name === "mathmlelement")
    return given === "" ? `\`<${target}>\`` : `\`${given}\``;
  if (codeMacros.has(name)) return `\`${text.replaceAll("`", "")}\``;
  if (name === "httpstatus") return `\`${text}\``;
  if (name === "rfc")
    return `[RFC ${target}${given === "" ? "" : `: ${given}`}](https://www.rfc-editor.org/rfc/rfc${target})`;
  if (name === "bug") return `[bug ${target}](https://bugzil.la/${target})`;
  return badges[name];
}

/** Replaces the macros of MDN by what they show; those that show data of its site are left out and reported. */
export function rewriteMdn(text: string, losses: Losses): string {
  return rewriteProse(text, (prose) =>
    prose.replace(macro, (source, name: string, args = "") => {
      const markdown = macroToMarkdown(name.toLowerCase(), parseArguments(args));
      if (markdown === undefined && !siteMacro.test(name)) losses.add("unknown-template-value", name, source);
      return markdown ?? "";
    }),
  );
}

import { numberEquations } from "../../formula/number-equations.ts";
import type { ToolName } from "../../tool.ts";
import type { ConversionLosses } from "../conversion-losses.ts";
import type { ReadNote } from "../expand-embeds.ts";
import type { ReadInclude } from "../expand-includes.ts";
import { rewriteProse } from "../fences.ts";
import { rewriteCodeTags } from "../tags/code-tags.ts";
import { removeRawTagsFromCode } from "../tags/raw-tags.ts";
import { rewriteBoxes } from "./boxes.ts";
import { rewriteChallengeSections } from "./challenge-sections.ts";
import { rewriteCodeChunks } from "./code-chunks.ts";
import { rewriteAccordions } from "./components/accordions.ts";
import { rewriteComponents } from "./components/mdc-components.ts";
import { expandPartials, inlineCode, inlinePictures } from "./components/mdx-imports.ts";
import { removeSvelteBlocks } from "./components/svelte-blocks.ts";
import type { Dialect } from "./dialect.ts";
import { rewriteDiplodoc } from "./diplodoc.ts";
import { rewriteFencedDirectives } from "./directives/fenced-directives.ts";
import { rewriteDocsify } from "./docsify.ts";
import { rewriteForumPosts } from "./exports/forum-posts.ts";
import { rewriteGoogleDocs } from "./exports/google-docs.ts";
import { rewriteReadme } from "./exports/readme.ts";
import { rewriteWordpress } from "./exports/wordpress.ts";
import { expandTemplates, expandVariables } from "./jekyll.ts";
import { rewriteKramdownTables } from "./kramdown-tables.ts";
import { rewriteLanguageComments } from "./language-comments.ts";
import { rewriteLogseq } from "./logseq.ts";
import { rewriteMiddleman } from "./middleman.ts";
import { rewritePelican } from "./pelican.ts";
import { rewritePictureAttributes } from "./picture-attributes.ts";
import { rewriteMkdocs } from "./pymdown-blocks.ts";
import { rewriteQuarto } from "./quarto.ts";
import { rewriteQuoteHeadings } from "./quote-headings.ts";
import { rewriteRenderedFormulas } from "./rendered-formulas.ts";
import { rewriteBracketMarks } from "./software-docs/bracket-marks.ts";
import { rewriteD2lbook } from "./software-docs/d2lbook.ts";
import { rewriteDocc } from "./software-docs/docc.ts";
import { rewriteDocfx } from "./software-docs/docfx.ts";
import { rewriteDocumenter } from "./software-docs/documenter.ts";
import { rewriteGithubDocs } from "./software-docs/github-docs.ts";
import { rewriteJavascriptInfo } from "./software-docs/javascript-info.ts";
import { rewriteMdbook } from "./software-docs/mdbook.ts";
import { rewriteMdn } from "./software-docs/mdn.ts";

import { rewriteMkdocsIncludes } from "./software-docs/mkdocs-includes.ts";
import { rewriteWriterside } from "./software-docs/writerside.ts";
import { rewriteToggles } from "./toggles.ts";

/** Shortcodes of Zola: `{{ name(key="value") }}`, and `{% name(key="value") %}` up to `{% end %}`. */
const zolaTag = /\{\{\s*([A-Za-z_]\w*)\(([^{}]*)\)\s*\}\}|\{%\s*(?:([A-Za-z_]\w*)\(([^{}]*)\)|(end))\s*%\}/gu;

// A shortcode of Zola that is shown instead of executed: `{{/* name() */}}`.
const escapedZolaTag = /\{(?:\{\/\*([^{}]{0,500}?)\*\/\}|%\/\*([^{}]{0,500}?)\*\/%)\}/gu;

/** Shows escaped shortcodes; `brace` is how their first brace is written, so that they aren't executed later. */
function unescapeZola(text: string, brace: string): string {
  return text.replace(escapedZolaTag, (_, value?: string, block?: string) =>
    value === undefined ? `${brace}%${block}%}` : `${brace}{${value}}}`,
  );
}

/** Zola's shortcodes in the form of Hugo's, which are converted later. */
function rewriteZola(text: string): string {
  const prose = text.includes("/*") ? rewriteProse(text, (each) => unescapeZola(each, "&#123;")) : text;
  return unescapeZola(executeZola(prose), "{");
}

function executeZola(text: string): string {
  const open: string[] = [];
  return text.replace(
    zolaTag,
    (source, name?: string, args = "", pairName?: string, pairArgs = "", end?: string) => {
      if (end !== undefined) return open.length === 0 ? source : `{{% /${open.pop()} %}}`;
      if (pairName !== undefined) open.push(pairName);
      return pairName === undefined ? `{{< ${name} ${args} />}}` : `{{% ${pairName} ${pairArgs} %}}`;
    },
  );
}

/** Tags of Hexo's themes, whose arguments are separated by commas. */
const themeTag = /\{% {0,3}(\w{1,12}) ([^%\n]{1,1000})%\}/gu;

/** What takes the place of such a tag; undefined for other tags. */
function themeTagToMarkdown(name: string, parts: readonly string[]): string | undefined {
  const [first = "", second = "", third = ""] = parts;
  const last = parts.at(-1) ?? "";
  const details = (title: string): string => `{% details "${title.replaceAll('"', "'")}" %}`;
  switch (name.toLowerCase()) {
    case "btn":
    case "button":
      return `[${second || first}](${first})`;
    case "link":
      return third === "" ? undefined : `[${first}](${third})`;
    case "label":
      return parts.join(", ").replace(/^[\w -]{0,30}@/u, "");
    case "checkbox":
    case "radio":
      return `- [${parts.slice(0, -1).some((part) => /\bchecked\b/u.test(part)) ? "x" : " "}] ${last}`;
    case "del":
      return `~~${parts.join(", ")}~~`;
    case "u":
    case "emp":
    case "wavy":
    case "psw":
      return parts.join(", ");
    case "span":
    case "p":
      return parts.length > 1 ? parts.slice(1).join(", ") : undefined;
    case "hideinline":
      return first;
    case "hideblock":
    case "hidetoggle":
      return details(first);
    case "folding":
      return details(last);
    default:
      return undefined;
  }
}

/** Hexo marks tabs and dates by comments, so that other tools show their content. */
function rewriteHexo(text: string): string {
  const rewritten = text
    .replace(/<!--\s*tab\s+([^\n]*?)\s*-->/gu, (_, label: string) => {
      const shown = label.replace(/(?<=\S)@[\w -]*$/u, "").replaceAll('"', "'");
      return `{% tab "${shown}" %}`;
    })
    .replace(/<!--\s*endtab\s*-->/gu, "{% endtab %}")
    .replace(/<!-- {0,3}timeline ([^\n]{1,200}?)-->/gu, (_, date: string) => `\n**${date.trim()}**\n`)
    .replace(/\{% {0,3}end(?:folding|hideBlock|hideToggle) {0,3}%\}/giu, "{% enddetails %}");
  return rewriteProse(rewritten, (prose) =>
    prose.replace(themeTag, (source, name: string, args: string) => {
      const parts = args.split(",").map((part) => part.trim());
      return themeTagToMarkdown(name, parts) ?? source;
    }),
  );
}

/** Targets, comments, breaks between blocks and links by path of MyST. */
function rewriteMyst(text: string): string {
  return rewriteProse(text, (prose) =>
    prose
      .replace(/^\(([\w:./ -]+)\)=[ \t]*$/gmu, '<a id="$1"></a>\n')
      .replace(/^%(?:[ \t][^\n]*)?(?:\n|$)|^\+{3}(?:[ \t][^\n]*)?$/gmu, "")
      .replace(/<project:([^<>\s]+)>/gu, "[$1]($1)")
      .replace(/^(\$\$)[ \t]*\([\w:.-]+\)[ \t]*$/gmu, "$1")
      .replace(/(\$\$)[ \t]*\([\w:.-]+\)[ \t]*$/gmu, "$1"),
  );
}

/** Themes of Obsidian show tasks with other signs otherwise; without one, they are done. */
const otherTask = /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[[^\s\]xX]\](?=[ \t])/gmu;

/** Where columns begin, change and end for its plugin of columns, and how wide they are. */
const columnLine =
  /^[ \t]{0,9}(?:---|===)[ \t]{1,3}(?:(?:start|end)-multi-column|multi-column-(?:start|end)|column-(?:break|end)|(?:break|end)-column)\b[^\n]*$/gmu;
const columnSettings =
  /^(`{3}|~{3})(?:multi-)?column-settings[ \t]*\n(?:(?!`{3}|~{3})[^\n]*\n){0,30}\1[ \t]*$/gmu;

function rewriteObsidian(text: string): string {
  const columned = text.includes("column-settings") ? text.replace(columnSettings, "") : text;
  return rewriteProse(columned, (prose) => prose.replace(otherTask, "$1[x]").replace(columnLine, ""));
}

/** A line that contains only a formula: a display formula. */
const lineOfFormula = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*\$\$[^$]+\$\$[.,;:]?[ \t]*$/u;

/** In kramdown and GitBook, `$$x$$` beside text is a formula within its line. */
function rewriteDoubleDollars(text: string): string {
  if (!text.includes("$$")) return text;
  return rewriteProse(text, (prose) =>
    prose.replace(/^[^\n]*\$\$[^\n]*\$\$[^\n]*$/gmu, (line) =>
      lineOfFormula.test(line) ? line : line.replace(/(?<!\\)\$\$([^$\n]+)\$\$/gu, "\\\\($1\\\\)"),
    ),
  );
}

/** A page that GitBook shows as a card: by its title, whatever the text of its link is. */
const contentReference = /(\{%[ \t]*content-ref[ \t][^%\n]{0,1000}%\}\s{0,100}\[)[^[\]\n]{1,500}(?=\]\()/gu;

function rewriteGitbook(text: string): string {
  return rewriteDoubleDollars(text).replace(contentReference, "$1");
}

/** A line for a program that writes code into the page, which HTML doesn't show: `<?code-excerpt "a.dart"?>`. */
const instruction = /^[ \t]{0,20}<\?(?!php|xml)[a-z][\w-]{0,40}[ \t][^\n]{0,500}\?>[ \t]*$/gmu;

function removeInstructions(text: string): string {
  return text.includes("<?") ? rewriteProse(text, (prose) => prose.replace(instruction, "")) : text;
}

/** What Docusaurus puts into the head of a page. */
const headElement = /^[ \t]{0,9}<head>(?:(?!<\/?head>)[\s\S]){0,5000}<\/head>[ \t]*$/gmu;

function removeHeads(prose: string): string {
  return prose.replace(headElement, "");
}

/** What rewriting looks up and reports. */
interface RewriteContext {
  readonly readInclude: ReadInclude;
  readonly readNote: ReadNote;
  readonly losses: ConversionLosses;
}

type Rewrite = (text: string, context: RewriteContext, tool: ToolName) => string;

/** What any folder may have, whatever its tool: in this order. */
const rewritesOfAllTools: readonly Rewrite[] = [
  rewriteCodeTags,
  removeInstructions,
  rewriteD2lbook,
  rewriteChallengeSections,
  rewriteRenderedFormulas,
  numberEquations,
  rewriteLanguageComments,
  rewriteQuoteHeadings,
  rewritePictureAttributes,
  rewriteAccordions,
  rewriteComponents,
  rewriteReadme,
  rewriteForumPosts,
  rewriteGoogleDocs,
  (text, { losses }) => rewriteWordpress(text, losses),
  removeSvelteBlocks,
  rewriteBoxes,
  rewriteBracketMarks,
  (text, _, tool) => rewriteToggles(text, tool),
  (text, { losses }) => rewriteFencedDirectives(text, losses),
];

const rewriteByTool: Partial<Readonly<Record<ToolName, Rewrite>>> = {
  diplodoc: rewriteDiplodoc,
  docc: rewriteDocc,
  docfx: rewriteDocfx,
  docsify: rewriteDocsify,
  documenter: (text, { losses }) => rewriteDocumenter(text, losses),
  gitbook: rewriteGitbook,
  eleventy: removeRawTagsFromCode,
  "github-docs": (text, { readInclude }) => removeRawTagsFromCode(rewriteGithubDocs(text, readInclude)),
  hexo: rewriteHexo,
  "javascript-info": (text, { losses }) => rewriteJavascriptInfo(text, losses),
  jekyll: (text, { readInclude }) =>
    rewriteKramdownTables(
      rewriteDoubleDollars(expandTemplates(expandVariables(removeRawTagsFromCode(text)), readInclude)),
    ),
  logseq: rewriteLogseq,
  mdbook: rewriteMdbook,
  mdn: (text, { losses }) => rewriteMdn(text, losses),
  mkdocs: (text, context) => rewriteMkdocs(rewriteMkdocsIncludes(text, context), context),
  obsidian: rewriteObsidian,
  pelican: rewritePelican,
  sphinx: rewriteMyst,
  writerside: (text, { losses }) => rewriteWriterside(text, losses),
  zola: rewriteZola,
};

/** Rewrites what only one tool has into the form that all later rules know. */
export function rewriteDialect(text: string, dialect: Dialect, context: RewriteContext): string {
  const executed = dialect.hasErb ? rewriteMiddleman(text, context) : text;
  const chunks = dialect.hasChunks ? rewriteQuarto(rewriteCodeChunks(executed)) : executed;
  const rewritten = rewritesOfAllTools.reduce(
    (done, rewrite) => rewrite(done, context, dialect.tool),
    chunks,
  );
  if (dialect.isExported) return rewritten.replace(/^<(\/?)aside>[ \t]*$/gmu, "<$1Aside>");
  if (dialect.isMdx) {
    const { readInclude } = context;
    const text = rewritten.includes("<head>") ? rewriteProse(rewritten, removeHeads) : rewritten;
    return inlinePictures(inlineCode(expandPartials(text, readInclude), readInclude));
  }
  return rewriteByTool[dialect.tool]?.(rewritten, context, dialect.tool) ?? rewritten;
}

import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ComponentType, ReactElement } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import Markdown, { type Components, type Options } from "react-markdown";
import type { Answer } from "../../../../content/answer.ts";
import { findExceededLimit } from "../../../../content/limits/find-exceeded-limit.ts";
import { answerExtensions, remarkExtensions } from "../../../../content/markdown-extensions.ts";
import { treeToText } from "../../../../content/text/tree-to-text.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import type { SiteLinkProps } from "../../../components/links/site-link.tsx";
import type { AnswerHeading } from "../../../data/answer-heading.ts";
import type { AnswerTools } from "./answer-tools.ts";
import { CodeBlock } from "./code/code-block.tsx";
import { FormulaView } from "./formula/formula-view.tsx";
import { codeBlockTag, insertCodeBlocks } from "./plugins/insert-code-blocks.ts";
import { formulaTag, insertFormulas, restoreFormulas } from "./plugins/insert-formulas.ts";
import { insertTabs, tabChoiceTag } from "./plugins/insert-tabs.ts";
import { labelFootnotes } from "./plugins/label-footnotes.ts";
import { labelTables, tableTag } from "./plugins/label-tables.ts";
import { labelTasks } from "./plugins/label-tasks.ts";
import { normalizeHeadings } from "./plugins/normalize-headings.ts";
import { sanitizeImages } from "./plugins/sanitize-images.ts";
import { sanitizeLinks, siteLinkTag } from "./plugins/sanitize-links.ts";
import { TabChoice } from "./tab-choice.tsx";
import { TableRegion } from "./table-region.tsx";

/** Parses the markdown of an answer. `options` says how footnotes are written. */
export type AnswerParser = (markdown: string, options: NonNullable<Options["remarkRehypeOptions"]>) => Root;

export interface AnswerOptions {
  /** The level of the heading above the answer: its topmost heading is one level below. Default 1, the page's h1. */
  readonly headingOffset?: number;
  /** Renders links within the site, e.g. with a router. Default: a plain `<a>` with the base. Has to be stable between renders. */
  readonly SiteLink?: ComponentType<SiteLinkProps>;
  /** The site's base path, with a slash at both ends: files of the site are below it. Default `/`. */
  readonly base?: string;
  /** Takes the place of react-markdown's parser. Default: none. */
  readonly parse?: AnswerParser;
}

export interface RenderedAnswer {
  /** One `<div class="answer">`, styled by answer.css. */
  readonly element: ReactElement;
  /** The answer's headings in document order. */
  readonly headings: readonly AnswerHeading[];
}

/** Renders an answer with everything that it needs already loaded. */
export type AnswerRenderer = (answer: Answer, options: AnswerOptions) => RenderedAnswer;

function createPlainLink(base: string): ComponentType<SiteLinkProps> {
  return ({ href, title, children }) => (
    <a href={base + href.slice(1)} title={title}>
      {children}
    </a>
  );
}

const footnoteOptions = (headingLevel: number) => ({
  clobberPrefix: "note-",
  footnoteLabel: lazyMessages.footnotes,
  footnoteBackLabel: (referenceIndex: number, rereferenceIndex: number) =>
    lazyMessages.backToReference(
      rereferenceIndex > 1 ? `${referenceIndex + 1}-${rereferenceIndex}` : String(referenceIndex + 1),
    ),
  footnoteLabelTagName: `h${headingLevel}`,
  footnoteLabelProperties: { className: ["visually-hidden"] },
});

/**
 * Renders an answer to React elements, the same on the server and in the browser. Whatever the answer contains, nothing
 * in the result runs scripts, loads anything but https images, or links to anything but http, https, mailto and this
 * site. Never throws: an answer that exceeds a limit (hundreds of nested lists) is shown as its source.
 */
export function renderAnswer(
  answer: Answer,
  tools: AnswerTools,
  options: AnswerOptions = {},
): RenderedAnswer {
  const { headingOffset = 1, base = "/", SiteLink = createPlainLink(base), parse } = options;
  let headings: readonly AnswerHeading[] = [];

  const transformTree = (tree: Root): void => {
    insertCodeBlocks(tree, answer.formulas, tools.code);
    sanitizeImages(tree, answer.formulas, answer.kind === "tree" ? base : undefined);
    insertFormulas(tree, answer.formulas, tools.formulas);
    headings = normalizeHeadings(tree, headingOffset, tools.texToText);
    sanitizeLinks(tree, answer.formulas, { headingIds: new Set(headings.map(({ id }) => id)), base });
    labelTables(tree);
    labelTasks(tree);
  };

  // react-markdown's types know only HTML tag names; ours exist only between the plugin above and this mapping.
  const components = {
    [formulaTag]: FormulaView,
    [codeBlockTag]: CodeBlock,
    [tableTag]: TableRegion,
    [siteLinkTag]: SiteLink,
    [tabChoiceTag]: TabChoice,
  } as Components;

  const treeToElement = (tree: Root): ReactElement => {
    transformTree(tree);
    return toJsxRuntime(tree, { Fragment, jsx, jsxs, components, ignoreInvalidStyle: true, passKeys: true });
  };

  const renderTree = (source: Root): ReactElement => {
    const tree = structuredClone(source);
    labelFootnotes(tree, headingOffset + 1);
    insertTabs(tree);
    return treeToElement(tree);
  };

  const renderMarkdown = (markdown: string): ReactElement => {
    const exceededLimit = findExceededLimit(markdown);
    if (exceededLimit !== undefined) throw new RangeError(`Too many ${exceededLimit.part}`);
    const treeOptions = footnoteOptions(headingOffset + 1);
    if (parse) return treeToElement(parse(markdown, treeOptions));
    // Called as a function, not mounted: it is synchronous, and as an element it would run after this function has
    // returned, too late to return the headings; parsing the answer twice would double the cost.
    return Markdown({
      children: markdown,
      remarkPlugins: [[remarkExtensions, answerExtensions(markdown)]],
      remarkRehypeOptions: treeOptions,
      rehypePlugins: [() => transformTree],
      components,
    });
  };

  try {
    const element = answer.kind === "tree" ? renderTree(answer.tree) : renderMarkdown(answer.markdown);
    return { element: <div className="answer">{element}</div>, headings };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const text = answer.kind === "tree" ? treeToText(answer.tree) : answer.markdown;
    return {
      element: <pre className="answer answer-fallback">{restoreFormulas(text, answer.formulas)}</pre>,
      headings: [],
    };
  }
}

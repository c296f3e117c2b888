import type { Root } from "hast";
import type { ComponentType, ReactElement } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import type { Answer } from "../../../../content/answer.ts";
import { findExceededLimit } from "../../../../content/limits/find-exceeded-limit.ts";
import { messages } from "../../../../i18n/messages.ts";
import type { SiteLinkProps } from "../../../components/site-link.tsx";
import type { AnswerHeading } from "../../../data/answer-heading.ts";
import type { AnswerTools } from "./answer-tools.ts";
import { CodeBlock } from "./code/code-block.tsx";
import { FormulaView } from "./formula/formula-view.tsx";
import { remarkDisableConstructs } from "./plugins/disable-constructs.ts";
import { codeBlockTag, insertCodeBlocks } from "./plugins/insert-code-blocks.ts";
import { formulaTag, insertFormulas, restoreFormulas } from "./plugins/insert-formulas.ts";
import { labelTables, tableTag } from "./plugins/label-tables.ts";
import { labelTasks } from "./plugins/label-tasks.ts";
import { normalizeHeadings } from "./plugins/normalize-headings.ts";
import { sanitizeImages } from "./plugins/sanitize-images.ts";
import { sanitizeLinks, siteLinkTag } from "./plugins/sanitize-links.ts";
import { TableRegion } from "./table-region.tsx";

export interface AnswerOptions {
  /** The level of the heading above the answer: its topmost heading is one level below. Default 1, the page's h1. */
  readonly headingOffset?: number;
  /** Renders links within the site, e.g. with a router. Default: a plain `<a>`. Has to be stable between renders. */
  readonly SiteLink?: ComponentType<SiteLinkProps>;
}

export interface RenderedAnswer {
  /** One `<div class="answer">`, styled by answer.css. */
  readonly element: ReactElement;
  /** The answer's headings in document order. */
  readonly headings: readonly AnswerHeading[];
}

function DefaultSiteLink({ href, title, children }: SiteLinkProps): ReactElement {
  return (
    <a href={href} title={title}>
      {children}
    </a>
  );
}

const footnoteOptions = (headingLevel: number) => ({
  clobberPrefix: "note-",
  footnoteLabel: messages.footnotes,
  footnoteBackLabel: (referenceIndex: number, rereferenceIndex: number) =>
    messages.backToReference(
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
  const { headingOffset = 1, SiteLink = DefaultSiteLink } = options;
  let headings: readonly AnswerHeading[] = [];

  const rehypeAnswer = () => (tree: Root) => {
    insertCodeBlocks(tree, answer.formulas, tools.code);
    sanitizeImages(tree, answer.formulas);
    insertFormulas(tree, answer.formulas, tools.formulas);
    headings = normalizeHeadings(tree, headingOffset);
    sanitizeLinks(tree, answer.formulas, new Set(headings.map(({ id }) => id)));
    labelTables(tree);
    labelTasks(tree);
  };

  // react-markdown's types know only HTML tag names; ours exist only between the plugin above and this mapping.
  const components = {
    [formulaTag]: FormulaView,
    [codeBlockTag]: CodeBlock,
    [tableTag]: TableRegion,
    [siteLinkTag]: SiteLink,
  } as Components;

  const exceededLimit = findExceededLimit(answer.markdown);
  try {
    if (exceededLimit !== undefined) throw new RangeError(`Too many ${exceededLimit.part}`);
    // Called as a function, not mounted: it is synchronous, and as an element it would run after this function has
    // returned, too late to return the headings; parsing the answer twice would double the cost.
    const element = Markdown({
      children: answer.markdown,
      remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkDisableConstructs],
      remarkRehypeOptions: footnoteOptions(headingOffset + 1),
      rehypePlugins: [rehypeAnswer],
      components,
    });
    return { element: <div className="answer">{element}</div>, headings };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      element: (
        <pre className="answer answer-fallback">{restoreFormulas(answer.markdown, answer.formulas)}</pre>
      ),
      headings: [],
    };
  }
}

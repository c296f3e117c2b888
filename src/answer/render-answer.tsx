import type { Root } from "hast";
import type { ComponentType, ReactElement, ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import type { Answer } from "../article/answer.ts";
import { words } from "../words/words.ts";
import type { AnswerTools } from "./answer-tools.ts";
import { CodeBlock } from "./code-block.tsx";
import { Formula } from "./formula.tsx";
import { guardImages } from "./guard-images.ts";
import { guardLinks, siteLinkTag } from "./guard-links.ts";
import { type AnswerHeading, levelHeadings } from "./level-headings.ts";
import { nameTables, tableTag } from "./name-tables.ts";
import { nameTasks } from "./name-tasks.ts";
import { codeTag, placeCode } from "./place-code.ts";
import { formulaTag, placeFormulas, restoreFormulas } from "./place-formulas.ts";
import { remarkPlainConstructs } from "./plain-constructs.ts";
import { TableRegion } from "./table-region.tsx";

/** What a link within the site is rendered with; `href` is a path from the site's base on, e.g. `/learn/physics`. */
export interface SiteLinkProps {
  readonly href: string;
  readonly title?: string;
  readonly children?: ReactNode;
}

export interface AnswerOptions {
  /** The level of the heading above the answer: its topmost heading comes one below. Default 1, the page's h1. */
  readonly headingOffset?: number;
  /** Renders links within the site, e.g. with a router. Default: a plain `<a>`. Keep it the same between renders. */
  readonly SiteLink?: ComponentType<SiteLinkProps>;
}

export interface RenderedAnswer {
  /** One `<div class="answer">`, styled by answer.css. */
  readonly element: ReactElement;
  /** The answer's headings in order. */
  readonly headings: readonly AnswerHeading[];
}

function PlainSiteLink({ href, title, children }: SiteLinkProps): ReactElement {
  return (
    <a href={href} title={title}>
      {children}
    </a>
  );
}

const footnotes = (headingLevel: number) => ({
  clobberPrefix: "note-",
  footnoteLabel: words.footnotes,
  footnoteBackLabel: (reference: number, again: number) =>
    words.backToReference(again > 1 ? `${reference + 1}-${again}` : String(reference + 1)),
  footnoteLabelTagName: `h${headingLevel}`,
  footnoteLabelProperties: { className: ["visually-hidden"] },
});

/**
 * Turns an answer into React elements, the same on a server and in a browser. Whatever stands in the answer, nothing
 * in the result runs, loads from elsewhere than https, or leads anywhere but to http, https, mailto and this site.
 * Never throws: an answer that can't be laid out (hundreds of lists within each other) is shown as it was written.
 */
export function renderAnswer(
  answer: Answer,
  tools: AnswerTools,
  options: AnswerOptions = {},
): RenderedAnswer {
  const { headingOffset = 1, SiteLink = PlainSiteLink } = options;
  let headings: readonly AnswerHeading[] = [];

  const rehypeAnswer = () => (tree: Root) => {
    placeCode(tree, answer.formulas, tools.code);
    guardImages(tree, answer.formulas);
    placeFormulas(tree, answer.formulas, tools.formulas);
    headings = levelHeadings(tree, headingOffset);
    guardLinks(tree, answer.formulas, new Set(headings.map(({ id }) => id)));
    nameTables(tree);
    nameTasks(tree);
  };

  // react-markdown types only HTML's names; ours exist between the steps above and this table.
  const components = {
    [formulaTag]: Formula,
    [codeTag]: CodeBlock,
    [tableTag]: TableRegion,
    [siteLinkTag]: SiteLink,
  } as Components;

  try {
    // Called, not mounted: it is a plain synchronous function, and as an element it would run after this function has
    // returned, when it is too late to hand out the headings; reading the answer twice would cost twice.
    const element = Markdown({
      children: answer.markdown,
      remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkPlainConstructs],
      remarkRehypeOptions: footnotes(headingOffset + 1),
      rehypePlugins: [rehypeAnswer],
      components,
    });
    return { element: <div className="answer">{element}</div>, headings };
  } catch {
    return {
      element: (
        <pre className="answer answer-unread">{restoreFormulas(answer.markdown, answer.formulas)}</pre>
      ),
      headings: [],
    };
  }
}

import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useRef } from "react";
import type { HighlightTerms, Snippet } from "../../../../search/query/highlight.ts";
import { HighlightedText } from "../../../components/highlighted-text.tsx";
import { snippetQuery } from "./snippet-query.ts";
import { useHasBeenVisible } from "./use-has-been-visible.ts";

export interface TextSnippetProps {
  /** The article's URL and question. */
  readonly url: string;
  readonly question: string;
  /** The words to look for in its answer. */
  readonly terms: HighlightTerms;
  /** What is shown until then, or if the answer can't be loaded. */
  readonly excerpt: Snippet;
}

/** The passage of an answer that has the words of a search. It is looked for once the reader sees the result. */
export function TextSnippet({ url, question, terms, excerpt }: TextSnippetProps): ReactElement {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const hasBeenVisible = useHasBeenVisible(paragraph);
  const { data } = useQuery({ ...snippetQuery({ url, question }, terms), enabled: hasBeenVisible });
  return (
    <p ref={paragraph} className="entry-excerpt" dir="auto">
      <HighlightedText {...(data ?? excerpt)} />
    </p>
  );
}

import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { SiteLink } from "../../components/links/site-link.tsx";
import type { AnswerHeading } from "../../data/answer-heading.ts";
import type { PageAnswer } from "../../data/article-result.ts";
import { siteBase } from "../../data/site-base.ts";
import { answerToFeatures } from "./answer/answer-features.ts";
import { answerRendererQuery } from "./answer/answer-renderer-query.ts";

/** Headings of an answer start below the page's h1. */
const renderOptions = { headingOffset: 1, SiteLink, base: siteBase };

/** What an answer's page shows of it. */
export type AnswerContent = { readonly headings: readonly AnswerHeading[] } & (
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "element"; readonly element: ReactElement }
  | { readonly kind: "loading" }
);

const loading: AnswerContent = { kind: "loading", headings: [] };

interface AnswerContentProps<Answer> {
  readonly answer: Answer;
  readonly children: (content: AnswerContent) => ReactElement;
}

/** Shows the content of an answer: its prerendered HTML, or what the renderer makes of it, which the route loader has loaded. */
export function WithAnswerContent({ answer, children }: AnswerContentProps<PageAnswer>): ReactElement {
  return answer.kind === "rendered" ? (
    children({ kind: "html", html: answer.html, headings: answer.headings })
  ) : (
    <WithRenderedAnswer answer={answer}>{children}</WithRenderedAnswer>
  );
}

function WithRenderedAnswer({
  answer,
  children,
}: AnswerContentProps<Exclude<PageAnswer, { kind: "rendered" }>>): ReactElement {
  const features = useMemo(() => answerToFeatures(answer), [answer]);
  const { data: render } = useQuery(answerRendererQuery(features));
  const content = useMemo((): AnswerContent => {
    if (render === undefined) return loading;
    const { element, headings } = render(answer, renderOptions);
    return { kind: "element", element, headings };
  }, [render, answer]);
  return children(content);
}

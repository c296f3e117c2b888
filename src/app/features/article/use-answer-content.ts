import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { SiteLink } from "../../components/site-link.tsx";
import type { AnswerHeading } from "../../data/answer-heading.ts";
import type { PageAnswer } from "../../data/article-result.ts";
import { siteBase } from "../../data/site-base.ts";
import { type AnswerFeatures, answerToFeatures } from "./answer/answer-features.ts";
import { answerRendererQuery } from "./answer/answer-renderer-query.ts";

/** Headings of an answer start below the page's h1. */
const renderOptions = { headingOffset: 1, SiteLink, base: siteBase };

const noFeatures: AnswerFeatures = { formulas: false, chemistry: false, codeLanguages: [] };

/** What an answer's page shows of it. */
export type AnswerContent = { readonly headings: readonly AnswerHeading[] } & (
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "element"; readonly element: ReactElement }
  | { readonly kind: "loading" }
);

const loading: AnswerContent = { kind: "loading", headings: [] };

/** The content of an answer: its prerendered HTML, or what the renderer makes of it, which the route loader has loaded. */
export function useAnswerContent(answer: PageAnswer): AnswerContent {
  const isPrerendered = answer.kind === "rendered";
  const features = useMemo(
    () => (isPrerendered ? noFeatures : answerToFeatures(answer)),
    [answer, isPrerendered],
  );
  const { data: render } = useQuery({ ...answerRendererQuery(features), enabled: !isPrerendered });
  return useMemo(() => {
    if (answer.kind === "rendered") return { kind: "html", html: answer.html, headings: answer.headings };
    if (render === undefined) return loading;
    const { element, headings } = render(answer, renderOptions);
    return { kind: "element", element, headings };
  }, [render, answer]);
}

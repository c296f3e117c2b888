import { useQuery } from "@tanstack/react-query";
import { type ReactElement, type RefObject, useMemo, useRef } from "react";
import { SiteLink } from "../../components/site-link.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import type { PageAnswer } from "../../data/article-query.ts";
import { siteBase } from "../../data/site-base.ts";
import { answerToFeatures } from "./answer/answer-features.ts";
import { answerRendererQuery } from "./answer/answer-renderer-query.ts";
import { TableOfContents } from "./table-of-contents.tsx";
import { useFormulaCopying } from "./use-formula-copying.ts";
import { useHydratedAnswer } from "./use-hydrated-answer.ts";

/** Headings of an answer start below the page's h1. */
const renderOptions = { headingOffset: 1, SiteLink, base: siteBase };

interface AnswerViewProps {
  readonly answer: PageAnswer;
  /** Language of the answer if it differs from that of the page. */
  readonly lang: string | undefined;
}

/** An answer with its table of contents. */
export function AnswerView({ answer, lang }: AnswerViewProps): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  const message = useFormulaCopying(ref);
  return (
    <>
      {answer.kind === "rendered" ? (
        <RenderedAnswer answer={answer} lang={lang} containerRef={ref} />
      ) : (
        <SourceAnswer answer={answer} lang={lang} containerRef={ref} />
      )}
      <div role="status" className="visually-hidden">
        {message}
      </div>
    </>
  );
}

interface AnswerProps<Kind extends PageAnswer["kind"]> {
  readonly answer: Extract<PageAnswer, { kind: Kind }>;
  readonly lang: string | undefined;
  readonly containerRef: RefObject<HTMLDivElement | null>;
}

/** An answer rendered in the browser; the route loader has loaded the renderer. */
function SourceAnswer({ answer, lang, containerRef }: AnswerProps<"markdown" | "tree">): ReactElement {
  const features = useMemo(() => answerToFeatures(answer), [answer]);
  const { data: render } = useQuery(answerRendererQuery(features));
  const rendered = useMemo(() => render?.(answer, renderOptions), [render, answer]);
  return (
    <>
      {rendered && <TableOfContents headings={rendered.headings} lang={lang} />}
      <div id="answer" lang={lang} ref={containerRef}>
        {rendered ? rendered.element : <Skeleton />}
      </div>
    </>
  );
}

/** A prerendered answer: its HTML is kept and hydrated. */
function RenderedAnswer({ answer, lang, containerRef }: AnswerProps<"rendered">): ReactElement {
  useHydratedAnswer(containerRef);
  const html = useMemo(() => ({ __html: answer.html }), [answer.html]);
  return (
    <>
      <TableOfContents headings={answer.headings} lang={lang} />
      <div
        id="answer"
        lang={lang}
        ref={containerRef}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made at build time by the same renderer.
        dangerouslySetInnerHTML={html}
      />
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { type ReactElement, type RefObject, useMemo, useRef } from "react";
import { answerToFeatures } from "../../answer/answer-features.ts";
import { answerRendererQuery } from "../../library/answer-query.ts";
import type { ShownAnswer } from "../../library/article-queries.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Contents } from "./contents.tsx";
import { SiteLink } from "./site-link.tsx";
import { useFormulaCopying } from "./use-formula-copying.ts";
import { useRenderedAnswer } from "./use-rendered-answer.ts";

/** The heading above an answer is the page's h1. */
const answerOptions = { headingOffset: 1, SiteLink };

interface AnswerViewProps {
  readonly answer: ShownAnswer;
  /** Its language, where that is not the page's. */
  readonly lang: string | undefined;
}

/** An answer with its table of contents. */
export function AnswerView({ answer, lang }: AnswerViewProps): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  const message = useFormulaCopying(ref);
  return (
    <>
      {answer.kind === "rendered" ? (
        <RenderedAnswer answer={answer} lang={lang} box={ref} />
      ) : (
        <SourceAnswer answer={answer} lang={lang} box={ref} />
      )}
      <div role="status" className="visually-hidden">
        {message}
      </div>
    </>
  );
}

interface AnswerProps<Kind extends ShownAnswer["kind"]> {
  readonly answer: Extract<ShownAnswer, { kind: Kind }>;
  readonly lang: string | undefined;
  readonly box: RefObject<HTMLDivElement | null>;
}

/** An answer that is rendered here; the code for it was loaded with the article. */
function SourceAnswer({ answer, lang, box }: AnswerProps<"source">): ReactElement {
  const features = useMemo(() => answerToFeatures(answer), [answer]);
  const { data: render } = useQuery(answerRendererQuery(features));
  const rendered = useMemo(() => render?.(answer, answerOptions), [render, answer]);
  return (
    <>
      {rendered && <Contents headings={rendered.headings} lang={lang} />}
      <div id="answer" lang={lang} ref={box}>
        {rendered ? rendered.element : <Skeleton />}
      </div>
    </>
  );
}

/** An answer that came with the page: its HTML stays as it is. */
function RenderedAnswer({ answer, lang, box }: AnswerProps<"rendered">): ReactElement {
  useRenderedAnswer(box);
  const html = useMemo(() => ({ __html: answer.html }), [answer.html]);
  return (
    <>
      <Contents headings={answer.headings} lang={lang} />
      <div
        id="answer"
        lang={lang}
        ref={box}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made at build time by the same components as above.
        dangerouslySetInnerHTML={html}
      />
    </>
  );
}

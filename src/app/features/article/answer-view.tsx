import { type ReactElement, type RefObject, useMemo, useRef } from "react";
import { Skeleton } from "../../components/skeleton.tsx";
import type { PageAnswer } from "../../data/article-result.ts";
import { useFormulaCopying } from "./use-formula-copying.ts";
import { useHydratedAnswer } from "./use-hydrated-answer.ts";
import { type AnswerContent, WithAnswerContent } from "./with-answer-content.tsx";

interface AnswerBodyProps {
  readonly content: AnswerContent;
  /** Language of the answer if it differs from that of the page. */
  readonly lang: string | undefined;
}

/** The text of an answer. */
export function AnswerBody({ content, lang }: AnswerBodyProps): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  const message = useFormulaCopying(ref);
  return (
    <>
      {content.kind === "html" ? (
        <PrerenderedAnswer html={content.html} lang={lang} containerRef={ref} />
      ) : (
        <div id="answer" lang={lang} ref={ref}>
          {content.kind === "element" ? content.element : <Skeleton />}
        </div>
      )}
      <div role="status" className="visually-hidden">
        {message}
      </div>
    </>
  );
}

interface PrerenderedAnswerProps {
  readonly html: string;
  readonly lang: string | undefined;
  readonly containerRef: RefObject<HTMLDivElement | null>;
}

/** A prerendered answer: its HTML is kept and hydrated. */
function PrerenderedAnswer({ html, lang, containerRef }: PrerenderedAnswerProps): ReactElement {
  useHydratedAnswer(containerRef);
  const innerHtml = useMemo(() => ({ __html: html }), [html]);
  return (
    <div
      id="answer"
      lang={lang}
      ref={containerRef}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made at build time by the same renderer.
      dangerouslySetInnerHTML={innerHtml}
    />
  );
}

interface AnswerViewProps {
  readonly answer: PageAnswer;
  /** Language of the answer if it differs from that of the page. */
  readonly lang: string | undefined;
}

/** An answer on its own, without its table of contents: the introduction of a subject. */
export function AnswerView({ answer, lang }: AnswerViewProps): ReactElement {
  return (
    <WithAnswerContent answer={answer}>
      {(content) => <AnswerBody content={content} lang={lang} />}
    </WithAnswerContent>
  );
}

import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { answerToFeatures } from "../../answer/answer-features.ts";
import type { Copied } from "../../answer/copy-formulas.ts";
import type { ArticleRecord } from "../../bundle/article-shard.ts";
import { answerRendererQuery } from "../../library/answer-query.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Contents } from "./contents.tsx";
import { SiteLink } from "./site-link.tsx";

/** The heading above an answer is the page's h1. */
const answerOptions = { headingOffset: 1, SiteLink };

/** An answer with its table of contents. The code that renders it was loaded with the article. */
export function AnswerView({ answer }: Pick<ArticleRecord, "answer">): ReactElement {
  const features = useMemo(() => answerToFeatures(answer), [answer]);
  const { data: render } = useQuery(answerRendererQuery(features));
  const rendered = useMemo(() => render?.(answer, answerOptions), [render, answer]);
  const { ref, message } = useFormulaCopying();
  return (
    <>
      {rendered && <Contents headings={rendered.headings} />}
      <div id="answer" ref={ref}>
        {rendered ? rendered.element : <Skeleton />}
      </div>
      <div role="status" className="visually-hidden">
        {message}
      </div>
    </>
  );
}

function copiedToMessage(copied: Copied): string {
  if (copied.kind === "formula") return "Formula copied as TeX";
  return copied.kind === "selection" ? "Copied, formulas as TeX" : "The formula could not be copied";
}

/** Makes the formulas below an element copy as their TeX. The code for it comes when the page is at rest. */
function useFormulaCopying() {
  const ref = useRef<HTMLDivElement>(null);
  const [message, setMessage] = useState("");
  useEffect(() => {
    let detach: (() => void) | undefined;
    let isGone = false;
    const attach = async (): Promise<void> => {
      const { copyFormulas } = await import("../../answer/copy-formulas.ts");
      if (ref.current && !isGone)
        detach = copyFormulas(ref.current, (copied) => setMessage(copiedToMessage(copied)));
    };
    // Without it, copying works as in any page.
    attach().catch(() => undefined);
    return () => {
      isGone = true;
      detach?.();
    };
  }, []);
  return { ref, message };
}

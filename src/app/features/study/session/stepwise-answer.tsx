import { type ReactElement, useLayoutEffect, useMemo, useRef } from "react";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { useArticleLanguage } from "../../../components/content-language.ts";
import { SiteLink } from "../../../components/links/site-link.tsx";
import { siteBase } from "../../../data/site-base.ts";
import { answerToSteps, showSteps } from "./answer-steps.ts";
import type { CardContent } from "./card-content-query.ts";
import type { Shown } from "./shown.ts";

/** The question is the page's second heading; those of its answer are below it. */
const renderOptions = { headingOffset: 2, SiteLink, base: siteBase };

/** What is shown is scrolled to unless this much of it is visible, in pixels: about three lines. */
const minVisiblePx = 96;

interface StepwiseAnswerProps {
  readonly content: CardContent;
  readonly shown: Shown;
  /** Called with the number of steps once it is known. */
  readonly onStepsChange: (count: number) => void;
}

/** An answer of which nothing, the first steps or all is shown. What has just been shown gets the focus. */
export function StepwiseAnswer({ content, shown, onStepsChange }: StepwiseAnswerProps): ReactElement {
  const { answer, render, article } = content;
  const element = useMemo(() => render(answer, renderOptions).element, [answer, render]);
  const container = useRef<HTMLDivElement>(null);
  // Before the first paint, so that no hidden step flashes up.
  useLayoutEffect(() => {
    const root = container.current?.firstElementChild;
    if (!root) return;
    const steps = answerToSteps(root);
    onStepsChange(steps.length);
    const last = showSteps(steps, typeof shown === "number" ? shown : steps.length);
    if (shown === "nothing") return;
    const target = typeof shown === "number" && shown > 1 ? last?.[0] : container.current;
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: target === container.current });
    const bar = container.current?.parentElement?.querySelector(".study-bar");
    const visiblePx = (bar?.getBoundingClientRect().top ?? 0) - target.getBoundingClientRect().top;
    // Below a long question or at a high zoom, the bar covers it.
    if (bar && visiblePx < minVisiblePx) target.scrollIntoView();
  }, [shown, onStepsChange]);
  return (
    <section
      ref={container}
      className="study-answer"
      aria-label={studyMessages.answer}
      hidden={shown === "nothing"}
      {...useArticleLanguage(article)}
    >
      {element}
    </section>
  );
}

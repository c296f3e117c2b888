import type { ReactElement } from "react";
import { words } from "../words/words.ts";
import type { FormulaFit } from "./answer-tools.ts";
import { CopyButton } from "./copy-button.tsx";
import { useOverflows } from "./use-overflows.ts";

interface FormulaProps {
  readonly tex: string;
  readonly displayMode: boolean;
  /** KaTeX's output; missing where the formula is shown as it was written. */
  readonly html?: string;
  readonly fit?: FormulaFit;
}

/** KaTeX's output in a box that scrolls in itself, and that the Tab key reaches when there is something to scroll. */
function FormulaScroller({ html }: { readonly html: string }): ReactElement {
  const [ref, overflows] = useOverflows<HTMLSpanElement>();
  const scrolling = overflows ? { tabIndex: 0, role: "group", "aria-label": words.formula } : {};
  return (
    <span
      ref={ref}
      className="formula-scroller"
      {...scrolling}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes all text, and with `trust: false` it makes neither links nor attributes of an author's choice.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/**
 * A formula in a text. Always made of spans, so that it may stand wherever text may; a display formula takes a line
 * of its own by its style. One that can't be set is shown as its source.
 */
export function Formula({ tex, displayMode, html, fit }: FormulaProps): ReactElement {
  const place = displayMode ? "formula-display" : "formula-inline";
  if (html === undefined) {
    return (
      <code className={`formula formula-source ${place}`} title={words.formulaAsWritten}>
        {tex}
      </code>
    );
  }
  if (displayMode) {
    return (
      <span className={`formula ${place}`}>
        <FormulaScroller html={html} />
        <CopyButton text={tex} label="TeX" name={words.copyFormula} className="formula-copy" />
      </span>
    );
  }
  if (fit === "wide") {
    return (
      <span className={`formula ${place} formula-wide`}>
        <FormulaScroller html={html} />
      </span>
    );
  }
  return (
    <span
      className={`formula ${place}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: as above.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

import type { ReactElement } from "react";
import { lazyMessages } from "../../../../../i18n/lazy-messages.ts";
import type { FormulaWidthClass } from "../answer-tools.ts";
import { CopyButton } from "../copy-button.tsx";
import { useIsOverflowing } from "../use-is-overflowing.ts";

interface FormulaViewProps {
  readonly tex: string;
  readonly displayMode: boolean;
  /** KaTeX's output; missing if the formula is shown as its TeX source. */
  readonly html?: string;
  readonly widthClass?: FormulaWidthClass;
}

/** KaTeX's output in a scroll container, which is keyboard-focusable only if it overflows. */
function FormulaScroller({ html }: { readonly html: string }): ReactElement {
  const [ref, overflows] = useIsOverflowing<HTMLSpanElement>();
  const scrollableProps = overflows ? { tabIndex: 0, role: "group", "aria-label": lazyMessages.formula } : {};
  return (
    <span
      ref={ref}
      className="formula-scroller"
      {...scrollableProps}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes all text, and `trust: false` forbids links and attributes.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/**
 * A formula within text. Made of spans only, so that it is valid wherever text is; CSS puts a display formula on a line
 * of its own. A formula that can't be rendered is shown as its TeX source.
 */
export function FormulaView({ tex, displayMode, html, widthClass }: FormulaViewProps): ReactElement {
  const displayClass = displayMode ? "formula-display" : "formula-inline";
  if (html === undefined) {
    return (
      <code className={`formula formula-source ${displayClass}`} title={lazyMessages.formulaShownAsSource}>
        {tex}
      </code>
    );
  }
  if (displayMode) {
    return (
      <span className={`formula ${displayClass}`}>
        <FormulaScroller html={html} />
        <CopyButton text={tex} label="TeX" ariaLabel={lazyMessages.copyFormula} className="formula-copy" />
      </span>
    );
  }
  if (widthClass === "wide") {
    return (
      <span className={`formula ${displayClass} formula-wide`}>
        <FormulaScroller html={html} />
      </span>
    );
  }
  return (
    <span
      className={`formula ${widthClass === "short" ? "nowrap" : displayClass}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: same as above.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

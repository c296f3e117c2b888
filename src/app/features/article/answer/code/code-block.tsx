import type { ReactElement, ReactNode } from "react";
import { lazyMessages } from "../../../../../i18n/lazy-messages.ts";
import { CopyButton } from "../copy-button.tsx";
import { useIsOverflowing } from "../use-is-overflowing.ts";
import { languageToLabel } from "./code-languages.ts";

interface CodeBlockProps {
  /** The code as its author wrote it, without the final line break. */
  readonly source: string;
  /** The language in the fence's info string; empty if there is none. */
  readonly language: string;
  /** A file name or another title; absent if there is none. */
  readonly title?: string;
  /** The same code, highlighted or plain. */
  readonly children?: ReactNode;
}

/** A scrollable code block with the language's name and a copy button. */
export function CodeBlock({ source, language, title, children }: CodeBlockProps): ReactElement {
  const [ref, isOverflowing] = useIsOverflowing<HTMLPreElement>();
  const label = languageToLabel(language);
  const scrollableProps = isOverflowing
    ? { tabIndex: 0, role: "group", "aria-label": lazyMessages.code(label) }
    : {};
  return (
    <div className="code-block">
      <div className="code-header">
        <span className="code-language">{label}</span>
        {title !== undefined && <span className="code-title">{title}</span>}
        <CopyButton
          text={source}
          label={lazyMessages.copy}
          ariaLabel={lazyMessages.copyCode}
          className="code-copy"
        />
      </div>
      <pre ref={ref} {...scrollableProps}>
        <code>{children}</code>
      </pre>
    </div>
  );
}

import type { ReactElement, ReactNode } from "react";
import { words } from "../words/words.ts";
import { CopyButton } from "./copy-button.tsx";
import { languageToLabel } from "./languages.ts";
import { useOverflows } from "./use-overflows.ts";

interface CodeBlockProps {
  /** The code as its author wrote it, without the last line's end. */
  readonly source: string;
  /** The name behind the fence; empty where there is none. */
  readonly language: string;
  /** The same code, coloured or plain. */
  readonly children?: ReactNode;
}

/** A block of code with its language's name and a button that copies it. Scrolls in itself. */
export function CodeBlock({ source, language, children }: CodeBlockProps): ReactElement {
  const [ref, overflows] = useOverflows<HTMLPreElement>();
  const label = languageToLabel(language);
  const scrolling = overflows ? { tabIndex: 0, role: "group", "aria-label": words.code(label) } : {};
  return (
    <div className="code-block">
      <div className="code-bar">
        <span className="code-language">{label}</span>
        <CopyButton text={source} label={words.copy} name={words.copyCode} className="code-copy" />
      </div>
      <pre ref={ref} {...scrolling}>
        <code>{children}</code>
      </pre>
    </div>
  );
}

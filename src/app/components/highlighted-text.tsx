import type { ReactElement, ReactNode } from "react";

interface HighlightedTextProps {
  readonly text: string;
  /** Start and end of each highlight in UTF-16 units, ascending and not overlapping. */
  readonly highlights: readonly (readonly [number, number])[];
}

/** A text with highlighted ranges. */
export function HighlightedText({ text, highlights }: HighlightedTextProps): ReactElement {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of highlights) {
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>);
    end = to;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}

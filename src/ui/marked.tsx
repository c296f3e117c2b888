import type { ReactElement, ReactNode } from "react";

interface MarkedProps {
  readonly text: string;
  /** From where to where, in UTF-16 units, rising and apart. */
  readonly marks: readonly (readonly [number, number])[];
}

/** A text with some of its parts marked. */
export function Marked({ text, marks }: MarkedProps): ReactElement {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of marks) {
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

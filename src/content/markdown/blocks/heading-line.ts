/** A line with a heading. */
export interface HeadingLine {
  /** `#` to `######`. */
  readonly marks: string;
  /** Its text, without attributes and marks at its end. */
  readonly title: string;
}

/** Reads a line of markdown that is a heading; undefined for any other line. */
export function parseHeadingLine(line: string): HeadingLine | undefined {
  const [, marks, text = ""] = /^(#{1,6})[ \t](.*)$/u.exec(line) ?? [];
  if (marks === undefined) return undefined;
  const title = text
    .trim()
    .replace(/(?<=^|[ \t])#+$/u, "")
    .trimEnd()
    .replace(/(?<![ \t])[ \t]+\{[^{}]*\}$/u, "");
  return title === "" ? undefined : { marks, title };
}

/** A line with a heading. */
export interface HeadingLine {
  /** `#` to `######`. */
  readonly marks: string;
  /** Its text, without attributes and marks at its end. */
  readonly title: string;
}

/** The level of the heading that a line is, 1 to 6; 0 for any other line. */
export function headingLevel(line: string): number {
  return /^(#{1,6})[ \t]/u.exec(line)?.[1]?.length ?? 0;
}

/** The index of the line that ends the section whose heading is at `start`: that of the next heading of its level or above. */
export function findSectionEnd(lines: readonly string[], start: number): number {
  const level = headingLevel(lines[start] ?? "");
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const next = headingLevel(lines[end] ?? "");
    if (next > 0 && next <= level) break;
  }
  return end;
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

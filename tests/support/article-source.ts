/** A content file in the published format, with some of its fields changed; null leaves a field out. */
export function articleSource(
  changes: Readonly<Record<string, string | null>> = {},
  body = "&nbsp;",
): string {
  const fields: Record<string, string | null> = {
    _schema: "default",
    id: "41007",
    date: "2025-03-14",
    title: ">-\n    Why does ice float?",
    date_format: "MMM DD, YYYY",
    post_on_text: "Posted on",
    seo: "\n  title: Quire | Physics\n  page_description: >-\n    Ice is less dense than water.\n  page_keywords: >-\n    ice, density, Hydrogen bonds, ice",
    author: "Quire",
    question: ">-\n    Why does ice float?",
    answer: ">-\n    Ice is **less dense**.\\n\\nIts molecules stand further apart.",
    subject: "Physics",
    file_name: "why-does-ice-float.md",
    url: "/learn/physics/questions/why-does-ice-float",
    score: "-1.0",
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return ["---", ...lines, "---", "", body].join("\n");
}

/** The path of `articleSource`. */
export const articleUrl = "learn/physics/why-does-ice-float.md";

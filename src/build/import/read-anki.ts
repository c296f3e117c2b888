import { htmlToMarkdown } from "./html-to-markdown.ts";
import type { ImportResult } from "./imported-article.ts";
import { parseDelimited } from "./parse-delimited.ts";
import { recordToArticle } from "./record-to-article.ts";

const separators: ReadonlyMap<string, string> = new Map(
  Object.entries({
    comma: ",",
    semicolon: ";",
    tab: "\t",
    space: " ",
    pipe: "|",
    colon: ":",
  }),
);

/** `{{c1::Paris::city}}`: a gap that the learner fills in. The question shows the hint, the answer the text. */
const cloze = /\{\{c\d+::([\s\S]*?)(?:::([\s\S]*?))?\}\}/gu;

/** True for a text export of Anki, which begins with lines such as `#separator:tab`. */
export function isAnkiExport(text: string): boolean {
  return /^\uFEFF?#(?:separator|html|notetype|deck|tags|columns|guid)[ a-z]*:/u.test(text);
}

/** Reads notes as Anki exports them ("Notes in Plain Text"): the first field is the question, the others are the answer. */
export function readAnkiNotes(text: string, file: string): ImportResult[] {
  const settings = new Map<string, string>();
  const lines = text.replace(/^\uFEFF/u, "").split("\n");
  const start = lines.findIndex((line) => !line.startsWith("#"));
  for (const line of lines.slice(0, Math.max(0, start))) {
    const [, name = "", value = ""] = /^#([^:]+):(.*)$/u.exec(line.trim()) ?? [];
    settings.set(name.toLowerCase(), value);
  }
  const named = settings.get("separator")?.toLowerCase() ?? "tab";
  const separator = separators.get(named) ?? named;
  const column = (name: string): number => Number(settings.get(`${name} column`) ?? 0) - 1;
  const special = ["tags", "deck", "notetype", "guid"].map(column);
  const isHtml = settings.get("html") !== "false";
  const toMarkdown = (field: string): string => (isHtml ? htmlToMarkdown(field) : field);
  const body = lines.slice(Math.max(0, start)).join("\n");
  return parseDelimited(body, separator).map(({ cells, line }) => {
    const fields = cells.filter((_, index) => !special.includes(index));
    const [front = "", ...back] = fields;
    const isCloze = cloze.test(front);
    cloze.lastIndex = 0;
    const question = isCloze
      ? front.replace(cloze, (_, _text: string, hint?: string) => (hint ? `[${hint}]` : "[…]"))
      : front;
    const answers = isCloze ? [front.replace(cloze, "$1"), ...back] : back;
    return recordToArticle(
      {
        question: toMarkdown(question).replace(/\s+/gu, " "),
        answer: answers
          .filter((field) => field.trim() !== "")
          .map(toMarkdown)
          .join("\n\n"),
        tags: (cells[column("tags")] ?? settings.get("tags") ?? "").split(/\s+/u),
        deck: cells[column("deck")] ?? settings.get("deck") ?? "",
      },
      `${file}:${line + Math.max(0, start)}`,
    );
  });
}

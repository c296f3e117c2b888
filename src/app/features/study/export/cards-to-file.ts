import { escapeHtml } from "../../../../content/text/escape-html.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";

/** A question with its answer, for other programs. */
export interface ExportedCard {
  readonly question: string;
  /** Markdown with formulas in TeX, or HTML for Anki. */
  readonly answer: string;
  readonly subject: { readonly slug: string; readonly name: string };
  readonly keywords: readonly string[];
  /** The absolute URL of the article. */
  readonly link: string;
}

/** Spreadsheets take a cell that begins like this for a formula, and run it. */
const formulaStart = /^[=+\-@\t\r]/u;

/** Quotes a cell as in RFC 4180. */
function quoteCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A cell that no spreadsheet runs: an apostrophe marks it as text. */
function toSafeCell(text: string): string {
  return quoteCell(formulaStart.test(text) ? `'${text}` : text);
}

function cardsToTable(cards: readonly ExportedCard[], separator: string): string {
  const { question, answer, subject, link } = studyMessages;
  const rows = cards.map((card) => [card.question, card.answer, card.subject.name, card.link]);
  return [[question, answer, subject, link], ...rows]
    .map((row) => `${row.map(toSafeCell).join(separator)}\r\n`)
    .join("");
}

/** A table with commas between its cells. The mark at its beginning tells spreadsheets that it is UTF-8. */
export function cardsToCsv(cards: readonly ExportedCard[]): string {
  return `\uFEFF${cardsToTable(cards, ",")}`;
}

/** A table with tabs between its cells. */
export function cardsToText(cards: readonly ExportedCard[]): string {
  return cardsToTable(cards, "\t");
}

/**
 * A text file that Anki imports (https://docs.ankiweb.net/importing/text-files.html): the link identifies a note, so that
 * importing a later file updates it.
 */
export function cardsToAnki(cards: readonly ExportedCard[], deckName: string): string {
  const header = [
    "#separator:tab",
    "#html:true",
    "#guid column:1",
    `#deck:${deckName.replace(/\s+/gu, " ").trim()}`,
    "#tags column:4",
  ];
  const rows = cards.map(({ question, answer, subject, link }) => {
    const href = escapeHtml(link);
    const back = `${answer}<p><a href="${href}">${href}</a></p>`;
    return [link, escapeHtml(question), back, subject.slug.replaceAll("/", "::")].map(quoteCell).join("\t");
  });
  return `${[...header, ...rows].join("\n")}\n`;
}

import { strToU8, zipSync } from "fflate";
import { escapeHtml } from "../../../../../content/text/escape-html.ts";
import type { ExportedCard } from "../cards-to-file.ts";
import { writeDatabase } from "../sqlite/write-database.ts";
import { type AnkiNote, notesToTables } from "./anki-collection.ts";
import type { PackedCards } from "./pack-pictures.ts";

/** A keyword as a tag: Anki separates tags by spaces, and levels by `::`. */
function keywordToTag(keyword: string): string {
  return keyword
    .trim()
    .replaceAll(/[\s"\u3000]+/gu, "_")
    .replaceAll(/:{2,}/gu, ":");
}

function cardToNote({ question, answer, subject, keywords, link }: ExportedCard): AnkiNote {
  const tags = [subject.slug.replaceAll("/", "::"), ...keywords.map(keywordToTag)];
  return {
    guid: link,
    fields: [escapeHtml(question), answer, escapeHtml(subject.name), escapeHtml(link)],
    sortText: question,
    tags: [...new Set(tags)].filter((tag) => tag !== ""),
  };
}

/**
 * An Anki package (`.apkg`): a zip file with a database of notes, the pictures in them under numbers, and a list of their
 * names. The link identifies a note, so that importing a later file updates it. `nowMs` is in milliseconds since 1970.
 */
export function cardsToApkg(
  { cards, pictures }: PackedCards,
  deckName: string,
  nowMs: number,
): Uint8Array<ArrayBuffer> {
  const name = deckName.replaceAll(/\s+/gu, " ").trim();
  const collection = writeDatabase(notesToTables(cards.map(cardToNote), name, nowMs));
  const names = Object.fromEntries([...pictures.keys()].map((picture, index) => [index, picture]));
  // Pictures are compressed already.
  const numbered = [...pictures.values()].map((bytes, index) => [index, [bytes, { level: 0 }]] as const);
  return zipSync({
    "collection.anki2": collection,
    media: strToU8(JSON.stringify(names)),
    ...Object.fromEntries(numbered),
  });
}

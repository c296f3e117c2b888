import { fnv1a } from "../../../../../content/text/fnv1a.ts";

/** The fields of a note, in order. The first one names it. */
export const noteFields = ["Question", "Answer", "Subject", "Link"] as const;

/** Ids are times in Anki, in milliseconds: this one stands for the fields above, and may never mean others. */
export const noteTypeId = 1_732_000_000_001;

/** Lowest id of a deck, which its name decides, so that importing a later file finds the deck again. */
const minDeckId = 1_400_000_000_000;

export function deckNameToId(name: string): number {
  return minDeckId + (fnv1a(name) >>> 0);
}

const css = `.card { font-family: system-ui, sans-serif; font-size: 1.25rem; line-height: 1.5; max-width: 42rem; margin: auto; }
.question { font-weight: 600; }
.source { margin-top: 1.5rem; font-size: 0.875rem; }
table { border-collapse: collapse; }
td, th { padding: 0.25rem 0.5rem; border: 1px solid; }
pre { overflow-x: auto; text-align: start; direction: ltr; }
img { max-width: 100%; }`;

const front = '<div class="question" dir="auto">{{Question}}</div>';

const back = `{{FrontSide}}
<hr id="answer">
<div dir="auto">{{Answer}}</div>
<p class="source"><a href="{{text:Link}}" dir="auto">{{Subject}}</a></p>`;

/** The type of all notes: its fields and how a card shows them. `modified` is in seconds since 1970. */
export function createNoteType(modified: number, deckId: number) {
  return {
    id: noteTypeId,
    name: "Quire: question and answer",
    type: 0,
    mod: modified,
    usn: -1,
    sortf: 0,
    did: deckId,
    tmpls: [
      { name: "Card", ord: 0, qfmt: front, afmt: back, bqfmt: "", bafmt: "", did: null, bfont: "", bsize: 0 },
    ],
    flds: noteFields.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: "Arial",
      size: 20,
      media: [],
    })),
    css,
    latexPre: "\\documentclass[12pt]{article}\n\\begin{document}\n",
    latexPost: "\\end{document}",
    latexsvg: false,
    req: [[0, "any", [0]]],
    tags: [],
    vers: [],
  };
}

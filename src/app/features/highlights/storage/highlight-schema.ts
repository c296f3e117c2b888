import * as v from "valibot";
import { articleUrlSchema, countSchema } from "../../../../bundle/schemas.ts";
import {
  idSchema,
  maxNoteLength,
  questionSchema,
  timeSchema,
} from "../../../data/user-data/user-data-schema.ts";
import { contextLength, maxQuoteLength } from "../anchor/text-quote.ts";

/** The colors of highlights. Each has an underline of its own, too: see `marks.css`. */
export const highlightColors = ["yellow", "green", "blue"] as const;

export type HighlightColor = (typeof highlightColors)[number];

const contextSchema = v.pipe(v.string(), v.maxLength(contextLength));

const highlightSchema = v.object({
  id: idSchema,
  url: articleUrlSchema,
  question: questionSchema,
  /** Never changed, so that it tells equal highlights of two devices. */
  quote: v.object({
    exact: v.pipe(v.string(), v.minLength(1), v.maxLength(maxQuoteLength)),
    prefix: contextSchema,
    suffix: contextSchema,
    position: countSchema,
  }),
  color: v.picklist(highlightColors),
  /** Empty if there is none. */
  note: v.pipe(v.string(), v.maxLength(maxNoteLength)),
  created: timeSchema,
  changed: timeSchema,
});

/** All highlights, as they are stored and exported. */
export const highlightsSchema = v.array(highlightSchema);

/** A highlighted passage of an article, with a note or without. */
export type ArticleHighlight = v.InferOutput<typeof highlightSchema>;

/** Validates data from storage. Invalid entries are dropped; the rest is kept. */
export function parseHighlights(stored: unknown): ArticleHighlight[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry) => {
    const checked = v.safeParse(highlightSchema, entry);
    return checked.success ? [checked.output] : [];
  });
}

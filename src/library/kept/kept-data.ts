import * as v from "valibot";
import { articleUrlSchema } from "../../bundle/checks.ts";

/** Longest name of a list, in characters. */
export const maxNameLength = 80;

/** Longest note on an article, in characters. */
export const maxNoteLength = 4000;

const maxQuestionLength = 1000;

/** A moment, in milliseconds since 1970. */
const timeSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** An identifier that nothing else can be: letters and digits, so never a name of an object's own parts. */
const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/u));

const questionSchema = v.pipe(v.string(), v.maxLength(maxQuestionLength));

const shareSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/**
 * A place in an answer: the block (paragraph, list, table, …) at the top of the screen, counting from 0, and the share
 * of it that is above. Holds on a screen of another width, where the same text takes another height.
 */
export const placeSchema = v.object({
  block: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e6)),
  share: shareSchema,
});

/** An article that was read, as it was left. */
const visitSchema = v.object({
  url: articleUrlSchema,
  question: questionSchema,
  time: timeSchema,
  place: placeSchema,
  /** The share of the answer that was seen. */
  progress: shareSchema,
});

const savedItemSchema = v.object({
  url: articleUrlSchema,
  question: questionSchema,
  note: v.pipe(v.string(), v.maxLength(maxNoteLength)),
  added: timeSchema,
  changed: timeSchema,
});

const savedListSchema = v.object({
  id: idSchema,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxNameLength)),
  created: timeSchema,
  /** When the name was given. */
  changed: timeSchema,
  /** In the order in which they were saved. */
  items: v.array(savedItemSchema),
});

/** An article that a reader is done with. Pairs would do; an object says what the number is. */
const readMarkSchema = v.object({ url: articleUrlSchema, time: timeSchema });

/** The parts of what is kept, each stored, changed and told of by itself. */
export const keptSchema = v.object({
  visits: v.array(visitSchema),
  lists: v.array(savedListSchema),
  read: v.array(readMarkSchema),
});

export type Place = v.InferOutput<typeof placeSchema>;
export type Visit = v.InferOutput<typeof visitSchema>;
export type SavedItem = v.InferOutput<typeof savedItemSchema>;
export type SavedList = v.InferOutput<typeof savedListSchema>;
export type ReadMark = v.InferOutput<typeof readMarkSchema>;

/** All that a reader keeps. */
export interface Kept {
  readonly visits: readonly Visit[];
  readonly lists: readonly SavedList[];
  readonly read: readonly ReadMark[];
}

export type KeptPart = keyof Kept;

export const keptParts: readonly KeptPart[] = ["visits", "lists", "read"];

const itemSchemas = { visits: visitSchema, lists: savedListSchema, read: readMarkSchema } as const;

/** A list with those of its items that are sound. */
function withSoundItems(list: unknown): unknown {
  const checked = v.safeParse(v.looseObject({ items: v.array(v.unknown()) }), list);
  if (!checked.success) return list;
  return { ...checked.output, items: checked.output.items.filter((item) => v.is(savedItemSchema, item)) };
}

/** A part as it came from storage. What of it is damaged, by whatever means, takes nothing else with it. */
export function toKeptPart<Part extends KeptPart>(part: Part, stored: unknown): Kept[Part] {
  if (!Array.isArray(stored)) return [] as unknown as Kept[Part];
  const entries = part === "lists" ? stored.map(withSoundItems) : stored;
  return entries.flatMap((entry) => {
    const checked = v.safeParse(itemSchemas[part] as v.GenericSchema, entry);
    return checked.success ? [checked.output] : [];
  }) as unknown as Kept[Part];
}

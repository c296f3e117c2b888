import * as v from "valibot";
import { articleUrlSchema } from "../../../bundle/schemas.ts";
import { truncate } from "../../../content/text/truncate.ts";

/** Maximum length of a list's name, in characters. */
export const maxNameLength = 80;

/** Maximum length of a note, in characters. */
export const maxNoteLength = 4000;

/** The text of a note as it is stored. */
export function normalizeNote(text: string): string {
  return text.trim().slice(0, maxNoteLength);
}

/** Maximum length of a stored question, in characters. Of a longer one the beginning is stored: it only names the article. */
const maxQuestionLength = 1000;

/** Maximum number of blocks of a visited answer: of longer ones changes aren't shown. */
export const maxStoredBlocks = 1000;

/** A timestamp, in milliseconds since 1970. */
export const timeSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** The id of what a reader creates: only letters, digits and hyphens, so that it can never be a property of `Object.prototype`. */
export const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/u));

/** The question of an article that something refers to. */
export const questionSchema = v.pipe(
  v.string(),
  v.transform((question) => truncate(question, maxQuestionLength)),
);

const fractionSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/**
 * A reading position in an answer: the block (paragraph, list, table, …) at the top of the screen, counting from 0, and
 * the fraction of it that is above. Valid on screens of any width, although the same text has another height there.
 */
const readingPositionSchema = v.object({
  block: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e6)),
  fraction: fractionSchema,
});

/** A visit of an article, with where reading stopped. */
const visitSchema = v.object({
  url: articleUrlSchema,
  question: questionSchema,
  time: timeSchema,
  position: readingPositionSchema,
  /** The fraction of the answer that was seen, 0 to 1. */
  progress: fractionSchema,
  /** Hashes of the answer's blocks, 32 bits each, to find what has changed since. Absent in visits of earlier versions. */
  blocks: v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff))),
      v.maxLength(maxStoredBlocks),
    ),
  ),
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
  /** When it was last renamed. */
  changed: timeSchema,
  /** In the order in which they were saved. */
  items: v.array(savedItemSchema),
});

/** An article that is marked as read, and since when. */
const readMarkSchema = v.object({ url: articleUrlSchema, time: timeSchema });

/** The kinds of user data. Each is stored, updated and observed on its own. */
export const userDataSchema = v.object({
  visits: v.array(visitSchema),
  lists: v.array(savedListSchema),
  read: v.array(readMarkSchema),
});

export type ReadingPosition = v.InferOutput<typeof readingPositionSchema>;
export type Visit = v.InferOutput<typeof visitSchema>;
export type SavedItem = v.InferOutput<typeof savedItemSchema>;
export type SavedList = v.InferOutput<typeof savedListSchema>;
export type ReadMark = v.InferOutput<typeof readMarkSchema>;

/** An article's question and URL. */
export type ArticleReference = Pick<SavedItem, "url" | "question">;

/** All data that a reader saves. */
export interface UserData {
  readonly visits: readonly Visit[];
  readonly lists: readonly SavedList[];
  readonly read: readonly ReadMark[];
}

export type UserDataKey = keyof UserData;

/** What the store keeps: the user data, and what is studied and highlighted, whose schemas only these features load. */
export type StoredKey = UserDataKey | "study" | "highlights";

export const storedKeys: readonly StoredKey[] = ["visits", "lists", "read", "study", "highlights"];

const itemSchemas = { visits: visitSchema, lists: savedListSchema, read: readMarkSchema } as const;

/** A list without its invalid items. */
function withValidItems(list: unknown): unknown {
  const checked = v.safeParse(v.looseObject({ items: v.array(v.unknown()) }), list);
  if (!checked.success) return list;
  return { ...checked.output, items: checked.output.items.filter((item) => v.is(savedItemSchema, item)) };
}

/** Validates data from storage. Invalid entries are dropped; the rest is kept. */
export function parseUserData<Key extends UserDataKey>(key: Key, stored: unknown): UserData[Key] {
  if (!Array.isArray(stored)) return [] as unknown as UserData[Key];
  const entries = key === "lists" ? stored.map(withValidItems) : stored;
  return entries.flatMap((entry) => {
    const checked = v.safeParse(itemSchemas[key] as v.GenericSchema, entry);
    return checked.success ? [checked.output] : [];
  }) as unknown as UserData[Key];
}

import * as v from "valibot";
import { articleUrl, parseArticleUrl } from "../../article/address.ts";
import { slugSchema, subjectSlugSchema } from "../../bundle/checks.ts";
import { packSlug, unpackSlug } from "../../bundle/list-page.ts";
import { maxNameLength, maxNoteLength, type SavedItem } from "./kept-data.ts";
import { toListName } from "./lists.ts";

/** A list as a link carries it. */
export interface SharedList {
  readonly name: string;
  readonly items: readonly SharedItem[];
}

/** Notes go with it only where their author said so; otherwise they are empty. */
export type SharedItem = Pick<SavedItem, "url" | "question" | "note">;

/** What can be wrong with a link to a list. */
export type LinkFault = "empty" | "long" | "foreign" | "lost" | "damaged";

/** What a link's fragment holds: a list, or none, and why. */
export type SharedFragment =
  | { readonly kind: "list"; readonly list: SharedList }
  | { readonly kind: "damaged"; readonly fault: LinkFault };

/** Articles that one link can carry: about 20,000 characters of it. */
export const maxSharedItems = 500;

/** A longer fragment is none of ours, in characters. */
const maxFragmentLength = 200_000;

/** What a fragment may unfold to, in bytes: a few characters can be made to unfold to gigabytes. */
const maxUnfoldedBytes = 2_000_000;

/** How what follows is written: deflated, or as it is where the browser can't deflate. */
const deflatedMark = "1";
const plainMark = "0";

/**
 * `[name, subjects, [[subject's number, question, slug, note], …]]`; what follows from the rest is left out at the
 * end, and so is a slug that follows from its question.
 */
const packedSchema = v.tuple([
  v.pipe(v.string(), v.maxLength(maxNameLength * 2)),
  v.pipe(v.array(subjectSlugSchema), v.maxLength(maxSharedItems)),
  v.pipe(
    v.array(
      v.tupleWithRest(
        [v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.string(), v.maxLength(1000))],
        v.pipe(v.string(), v.maxLength(maxNoteLength)),
      ),
    ),
    v.minLength(1),
    v.maxLength(maxSharedItems),
  ),
]);

type Packed = v.InferOutput<typeof packedSchema>;

/** Characters that are not seen and can make text look like other text: controls, and those that turn its direction. */
const hiddenCharacters = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

function toPlainText(text: string): string {
  return text.replace(hiddenCharacters, " ").trim();
}

function packList({ name, items }: SharedList): Packed {
  const known = items.flatMap((item) => {
    const parts = parseArticleUrl(item.url);
    return parts ? [{ ...item, ...parts }] : [];
  });
  const subjects = [...new Set(known.map(({ subject }) => subject))];
  const packed = known.slice(0, maxSharedItems).map(({ subject, slug, question, note }) => {
    const rest = [packSlug(slug, question), note];
    while (rest.at(-1) === "") rest.pop();
    return [subjects.indexOf(subject), question, ...rest] as [number, string, ...string[]];
  });
  return [name, subjects, packed];
}

function unpackList([name, subjects, packed]: Packed): SharedList | undefined {
  const items = packed.flatMap(([number, question, packedSlug = "", note = ""]): SharedItem[] => {
    const subject = subjects[number];
    const slug = unpackSlug(packedSlug as "", question);
    // A question's own slug is no more to be trusted than the question.
    if (subject === undefined || !v.is(slugSchema, slug)) return [];
    return [{ url: articleUrl(subject, slug), question: toPlainText(question), note: note.trim() }];
  });
  const byUrl = new Map(items.map((item) => [item.url, item]));
  return items.length === packed.length
    ? { name: toListName(toPlainText(name)), items: [...byUrl.values()] }
    : undefined;
}

function bytesToText(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "");
}

/** Throws where the text can't be base64. */
function textToBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Reads a stream to its end. Throws where it holds more than it may. */
async function readStream(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw new RangeError("Unfolds to too much");
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

async function unfold(bytes: Uint8Array<ArrayBuffer>, mark: string): Promise<Uint8Array> {
  if (mark === plainMark) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return await readStream(stream, maxUnfoldedBytes);
}

/** A list as what stands behind `#` in a link: never sent to any server. */
export async function listToFragment(list: SharedList): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(packList(list)));
  if (typeof CompressionStream === "undefined") return plainMark + bytesToText(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return deflatedMark + bytesToText(await readStream(stream, Number.POSITIVE_INFINITY));
}

/** Reads what `listToFragment` wrote, or anything else: whoever wrote it, all it can be is a list. Never rejects. */
export async function fragmentToList(fragment: string): Promise<SharedFragment> {
  const damaged = (fault: LinkFault): SharedFragment => ({ kind: "damaged", fault });
  const mark = fragment[0] ?? "";
  if (fragment === "") return damaged("empty");
  if (fragment.length > maxFragmentLength) return damaged("long");
  if (mark !== plainMark && mark !== deflatedMark) return damaged("foreign");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(
      await unfold(textToBytes(fragment.slice(1)), mark),
    );
    const list = unpackList(v.parse(packedSchema, JSON.parse(text)));
    return list ? { kind: "list", list } : damaged("lost");
  } catch {
    return damaged("damaged");
  }
}

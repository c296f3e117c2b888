import * as v from "valibot";
import { omitDerivedSlug, restoreSlug } from "../../../bundle/list-page.ts";
import { slugSchema, subjectSlugSchema } from "../../../bundle/schemas.ts";
import { articleUrl, parseArticleUrl } from "../../../content/url.ts";
import { maxNameLength, maxNoteLength, type SavedItem } from "../../data/user-data/user-data-schema.ts";
import { normalizeListName } from "./lists.ts";

/** A list as shared by a link. */
export interface SharedList {
  readonly name: string;
  readonly items: readonly SharedItem[];
}

/** Notes are included only if the author chose so; otherwise they are empty. */
export type SharedItem = Pick<SavedItem, "url" | "question" | "note">;

/** Why a link to a list is invalid. */
export type ListLinkError = "empty" | "long" | "foreign" | "lost" | "damaged";

/** The result of parsing a link's fragment: a list, or why there is none. */
export type ParsedListLink =
  | { readonly kind: "list"; readonly list: SharedList }
  | { readonly kind: "damaged"; readonly error: ListLinkError };

/** Maximum number of articles in a link: about 20,000 characters. */
export const maxSharedItems = 500;

/** Longer fragments can't be lists. In characters. */
const maxFragmentLength = 200_000;

/** Maximum size after decompression, in bytes: a few characters can be made to inflate to gigabytes. */
const maxInflatedBytes = 2_000_000;

/** The first character tells the encoding: deflated, or plain if the browser does not support compression. */
const deflatedPrefix = "1";
const plainPrefix = "0";

/**
 * `[name, subjects, [[subject index, question, slug, note], …]]`; empty values at the end of an item are left out, and
 * so is a slug that can be derived from the question.
 */
const packedListSchema = v.tuple([
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

type PackedList = v.InferOutput<typeof packedListSchema>;

/** Invisible characters that can disguise text: control characters and bidirectional overrides. */
const hiddenCharacters = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

function removeHiddenCharacters(text: string): string {
  return text.replace(hiddenCharacters, " ").trim();
}

function packList({ name, items }: SharedList): PackedList {
  const validItems = items.flatMap((item) => {
    const parts = parseArticleUrl(item.url);
    return parts ? [{ ...item, ...parts }] : [];
  });
  const subjects = [...new Set(validItems.map(({ subject }) => subject))];
  const packed = validItems.slice(0, maxSharedItems).map(({ subject, slug, question, note }) => {
    const optional = [omitDerivedSlug(slug, question), note];
    while (optional.at(-1) === "") optional.pop();
    return [subjects.indexOf(subject), question, ...optional] as [number, string, ...string[]];
  });
  return [name, subjects, packed];
}

function unpackList([name, subjects, packed]: PackedList): SharedList | undefined {
  const items = packed.flatMap(([number, question, packedSlug = "", note = ""]): SharedItem[] => {
    const subject = subjects[number];
    const slug = restoreSlug(packedSlug as "", question);
    // A slug derived from a question is as untrusted as the question.
    if (subject === undefined || !v.is(slugSchema, slug)) return [];
    return [
      { url: articleUrl(subject, slug), question: removeHiddenCharacters(question), note: note.trim() },
    ];
  });
  const byUrl = new Map(items.map((item) => [item.url, item]));
  return items.length === packed.length
    ? { name: normalizeListName(removeHiddenCharacters(name)), items: [...byUrl.values()] }
    : undefined;
}

function bytesToBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "");
}

/** Throws if the text is not base64url. */
function base64UrlToBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Reads a stream to its end. Throws a RangeError if it is longer than `maxBytes`. */
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
      throw new RangeError("Inflates to too many bytes");
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

async function inflate(bytes: Uint8Array<ArrayBuffer>, prefix: string): Promise<Uint8Array> {
  if (prefix === plainPrefix) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return await readStream(stream, maxInflatedBytes);
}

/** Encodes a list as the URL fragment of a link: fragments are never sent to a server. */
export async function listToFragment(list: SharedList): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(packList(list)));
  if (typeof CompressionStream === "undefined") return plainPrefix + bytesToBase64Url(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return deflatedPrefix + bytesToBase64Url(await readStream(stream, Number.POSITIVE_INFINITY));
}

/** Decodes what `listToFragment` wrote, or any other text: results in a valid list or an error. Never rejects. */
export async function fragmentToList(fragment: string): Promise<ParsedListLink> {
  const damaged = (error: ListLinkError): ParsedListLink => ({ kind: "damaged", error });
  const prefix = fragment[0] ?? "";
  if (fragment === "") return damaged("empty");
  if (fragment.length > maxFragmentLength) return damaged("long");
  if (prefix !== plainPrefix && prefix !== deflatedPrefix) return damaged("foreign");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(
      await inflate(base64UrlToBytes(fragment.slice(1)), prefix),
    );
    const list = unpackList(v.parse(packedListSchema, JSON.parse(text)));
    return list ? { kind: "list", list } : damaged("lost");
  } catch {
    return damaged("damaged");
  }
}

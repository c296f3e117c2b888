import * as v from "valibot";
import { laterWords } from "../../words/later-words.ts";
import { changeKept } from "./kept.ts";
import { type Kept, keptSchema } from "./kept-data.ts";
import { mergeLists, mergeRead, mergeVisits } from "./merge-kept.ts";

/** What a file of kept things says that it is. */
const fileKind = "quire-kept";

/** Raised with every change that an older app could misread. */
const fileVersion = 1;

/** Longer files are none of ours: a thousand lists of a thousand articles take less. In characters. */
const maxFileLength = 50_000_000;

/** What of any version is the same. */
const headSchema = v.looseObject({ kind: v.literal(fileKind), version: v.number() });

/** What was found in a file: what is kept in it, or why it can't be read. */
export type KeptFile =
  | { readonly kind: "read"; readonly kept: Kept }
  | { readonly kind: "damaged"; readonly reason: string };

/** A file with everything that is kept, as its reader would find it in an editor. */
export function keptToFile(kept: Kept, now: Date): string {
  const head = { kind: fileKind, version: fileVersion, exported: now.toISOString() };
  return `${JSON.stringify({ ...head, ...kept }, null, 1)}\n`;
}

function damaged(reason: string): KeptFile {
  return { kind: "damaged", reason };
}

/** Reads what `keptToFile` wrote. Checks all of it before any of it counts. */
export function fileToKept(text: string): KeptFile {
  if (text.length > maxFileLength) return damaged(laterWords.fileFaults.long);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return damaged(laterWords.fileFaults.unreadable);
  }
  const head = v.safeParse(headSchema, data);
  if (!head.success) return damaged(laterWords.fileFaults.foreign);
  if (head.output.version !== fileVersion) {
    return damaged(laterWords.fileFaults.newer);
  }
  const checked = v.safeParse(keptSchema, data);
  if (checked.success) return { kind: "read", kept: checked.output };
  const [issue] = checked.issues;
  return damaged(laterWords.fileFaults.wrong(v.getDotPath(issue) ?? ""));
}

/** Adds what a file holds to what is kept. Rejects where the browser keeps nothing. */
export async function importKept(kept: Kept): Promise<void> {
  await changeKept("lists", (mine) => mergeLists(mine, kept.lists));
  await changeKept("read", (mine) => mergeRead(mine, kept.read));
  await changeKept("visits", (mine) => mergeVisits(mine, kept.visits));
}

import * as v from "valibot";
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
  if (text.length > maxFileLength) return damaged("It is larger than any such file can be.");
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return damaged("It is not a JSON file, or only a part of one.");
  }
  const head = v.safeParse(headSchema, data);
  if (!head.success) return damaged("It was not exported from here.");
  if (head.output.version !== fileVersion) {
    return damaged("It was exported by a newer version of this site. Load the page anew and try again.");
  }
  const checked = v.safeParse(keptSchema, data);
  if (checked.success) return { kind: "read", kept: checked.output };
  const [issue] = checked.issues;
  return damaged(`What is at ${v.getDotPath(issue) ?? "its top"} is not what should be there.`);
}

/** Adds what a file holds to what is kept. Rejects where the browser keeps nothing. */
export async function importKept(kept: Kept): Promise<void> {
  await changeKept("lists", (mine) => mergeLists(mine, kept.lists));
  await changeKept("read", (mine) => mergeRead(mine, kept.read));
  await changeKept("visits", (mine) => mergeVisits(mine, kept.visits));
}

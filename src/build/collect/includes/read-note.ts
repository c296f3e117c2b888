import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { addToGroup } from "../../../content/add-to-group.ts";
import { lastSegment, parentPath } from "../../../content/file-path.ts";
import { readFrontMatter } from "../../../content/front-matter/read-front-matter.ts";
import type { ReadNote } from "../../../content/markdown/expand-embeds.ts";
import { contentFilePattern } from "../../../content/parse-article-path.ts";
import { SourceFile } from "../../../content/source-file.ts";
import type { ToolName } from "../../../content/tool.ts";
import { findUnpublishedReason } from "../find-unpublished-reason.ts";

/** Largest note that can be embedded, in bytes. */
const maxBytes = 1_000_000;

function toKey(path: string): string {
  return path.normalize("NFC").toLowerCase().replace(contentFilePattern, "");
}

/** The paths of notes by the last segment of their keys. */
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

function indexNotes(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(paths);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  for (const path of paths) addToGroup(index, lastSegment(toKey(path)), path);
  indexes.set(paths, index);
  return index;
}

/** A block of Logseq by its id: `((60ab6f5b-…))`. */
const blockName = /^\(\(([0-9a-f-]{36})\)\)$/u;
const blockId = /^[ \t]*(?:[-*][ \t]+)?id::[ \t]*([0-9a-f-]{36})[ \t]*$/gmu;

/** The paths of notes by the ids of their blocks. */
const blockIndexes = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function indexBlocks(folder: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const known = blockIndexes.get(paths);
  if (known !== undefined) return known;
  const index = new Map<string, string>();
  for (const path of paths) {
    const text = readNote(folder, path)?.text ?? "";
    for (const [, id = ""] of text.includes("id::") ? text.matchAll(blockId) : []) index.set(id, path);
  }
  blockIndexes.set(paths, index);
  return index;
}

/** Front matter of a drawing of Excalidraw, whose text is the data of the drawing. */
const drawingFields = /^---[ \t]*\r?\n(?:(?!---)[^\n]*\n){0,50}?excalidraw-plugin:/u;

/** True for a note that is not published itself: a draft, for example. */
function isUnpublished(path: string, text: string, tool: ToolName): boolean {
  const { frontMatter } = readFrontMatter(new SourceFile(path, text), tool);
  if (frontMatter === undefined) return true;
  const { fields, toolFields } = frontMatter;
  return findUnpublishedReason(fields.date ?? toolFields.date ?? null, toolFields) !== undefined;
}

function readNote(folder: string, path: string): ReturnType<ReadNote> {
  const file = join(folder, path);
  if (statSync(file).size > maxBytes) return undefined;
  const text = readFileSync(file, "utf8");
  return drawingFields.test(text) ? undefined : { path, text };
}

/**
 * Reads notes that the content file at `source` embeds, by their name or the end of their path; of several the one in the same
 * folder, then the one with the shortest path. `paths` are those of all content files. Notes that are only published with
 * drafts are only read with drafts.
 */
export function createNoteReader(
  folder: string,
  source: string,
  paths: readonly string[],
  { tool, drafts }: { readonly tool: ToolName; readonly drafts: boolean },
): ReadNote {
  const findPath = (name: string): string | undefined => {
    const id = blockName.exec(name)?.[1];
    if (id !== undefined) return indexBlocks(folder, paths).get(id);
    const key = toKey(name).replace(/^(?:\.{0,2}\/)+/u, "");
    const named = indexNotes(paths).get(lastSegment(key)) ?? [];
    const found = named.filter((path) => `/${toKey(path)}`.endsWith(`/${key}`));
    const isNear = (path: string): boolean => parentPath(path) === parentPath(source);
    const [path] = found.toSorted(
      (one, other) => Number(isNear(other)) - Number(isNear(one)) || one.length - other.length,
    );
    return path;
  };
  return (name) => {
    const path = findPath(name);
    const note = path === undefined ? undefined : readNote(folder, path);
    return note === undefined || drafts || !isUnpublished(note.path, note.text, tool) ? note : undefined;
  };
}

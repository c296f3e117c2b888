import * as v from "valibot";
import { compareText } from "../../compare-text.ts";
import { readPackageReference } from "../../project.ts";
import { createCacheKey } from "../cache/cache-store.ts";
import { OutputError } from "../output-error.ts";
import type { OutputWriter } from "../output-writer.ts";
import type { SitePart } from "./site-part.ts";

/** The file that describes a part, in its folder. Not hidden: some hosts leave hidden files out of what they store of a build. */
export const partFileName = "quire-part.json";

/** A part as its file describes it. */
export interface PartDescription extends SitePart {
  /** The same for all parts of a site: covers everything that their pages are rendered from. */
  readonly key: string;
  /** Its files. */
  readonly files: readonly PartFile[];
}

/** A file of a part: its path relative to the part's folder, separated by `/`, and its size in bytes. */
export type PartFile = readonly [path: string, bytes: number];

const partSchema: v.GenericSchema<unknown, PartDescription> = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  key: v.string(),
  files: v.array(v.tuple([v.string(), v.number()])),
});

/**
 * Writes the file that describes a part, when all others are written. `keys` cover what all parts are made from; throws `OutputError` if
 * one isn't known, as parts of different sites could not be told apart.
 */
export function writePartFile(
  part: SitePart,
  output: OutputWriter,
  keys: readonly (string | undefined)[],
): void {
  if (keys.includes(undefined)) {
    const hint = "Make the folder .quire beside the settings writable.";
    throw new OutputError(
      "--part needs the build cache, which tells parts of one site from those of others",
      hint,
    );
  }
  // In the order of their names: the index is written by threads that are not always equally fast.
  const files = output.files
    .map(({ path, bytes }): PartFile => [path, bytes])
    .sort(([one], [other]) => compareText(one, other));
  const key = createCacheKey(readPackageReference().version, keys.join());
  output.write(partFileName, partToText({ ...part, key, files }));
}

export function partToText(part: PartDescription): string {
  return JSON.stringify(part);
}

/** Reads what `partToText` wrote; undefined for anything else. */
export function parsePart(text: string): PartDescription | undefined {
  try {
    const { success, output } = v.safeParse(partSchema, JSON.parse(text));
    return success && output.number <= output.count ? output : undefined;
  } catch {
    return undefined;
  }
}

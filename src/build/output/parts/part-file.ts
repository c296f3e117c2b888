import * as v from "valibot";
import type { SitePart } from "./site-part.ts";

/** The file that describes a part, in its folder. Not hidden: some hosts leave hidden files out of what they store of a build. */
export const partFileName = "quire-part.json";

/** A part as its file describes it. */
export interface PartDescription extends SitePart {
  /** The same for all parts of a site: covers everything that their pages are rendered from. */
  readonly key: string;
  /** Its files, relative to its folder, separated by `/`. */
  readonly files: readonly string[];
}

const partSchema: v.GenericSchema<unknown, PartDescription> = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  key: v.string(),
  files: v.array(v.string()),
});

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

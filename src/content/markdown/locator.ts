import type { SourceLocation } from "../diagnostic.ts";
import { blankCode } from "./blank-code.ts";

/**
 * Finds where something stands in a file by how it is written: each call with the same text finds the next occurrence
 * outside of code. Falls back to other spellings, to code, then to the first line.
 */
export function createLocator(
  written: string,
  locationAt: (offset: number) => SourceLocation,
): (...sources: readonly string[]) => SourceLocation {
  let blanked: string | undefined;
  const cursors = new Map<string, number>();
  return (...sources) => {
    blanked ??= blankCode(written);
    for (const source of sources) {
      if (source === "") continue;
      const from = cursors.get(source) ?? 0;
      const next = blanked.indexOf(source, from);
      const offset = next >= 0 ? next : blanked.indexOf(source);
      if (offset < 0) continue;
      cursors.set(source, offset + source.length);
      return locationAt(offset);
    }
    const inCode = sources
      .map((source) => (source === "" ? -1 : written.indexOf(source)))
      .find((offset) => offset >= 0);
    return locationAt(inCode ?? 0);
  };
}

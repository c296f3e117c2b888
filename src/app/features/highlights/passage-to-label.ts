import { truncate } from "../../../content/text/truncate.ts";

/** Longest passage that names something, in characters. */
const maxLabelLength = 80;

/** A passage as the name of a control: its beginning, on one line. */
export function passageToLabel(passage: string): string {
  return truncate(passage.replaceAll(/\s+/gu, " "), maxLabelLength);
}

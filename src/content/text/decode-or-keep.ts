/** A text with its percent-encoding removed; unchanged if that isn't proper UTF-8: `100%`. */
export function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

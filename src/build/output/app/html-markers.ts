/** Where the build inserts something into `index.html`. */
export const htmlMarkers = {
  rootElement: '<html lang="en">',
  /** After the character encoding, before everything else. */
  headStart: "<!--head-start-->",
  /** In the app's root element. */
  body: "<!--page-body-->",
  /** After the app's root element. */
  bodyEnd: "<!--page-end-->",
} as const;

/** Splits HTML at a marker. Throws if the marker isn't there exactly once. */
export function splitAtMarker(html: string, marker: string): [before: string, after: string] {
  const [before, after, ...others] = html.split(marker);
  if (before === undefined || after === undefined || others.length > 0)
    throw new Error(`index.html must contain ${marker} exactly once.`);
  return [before, after];
}

/** Replaces a marker. Throws if it isn't there exactly once. */
export function replaceMarker(html: string, marker: string, replacement: string): string {
  return splitAtMarker(html, marker).join(replacement);
}

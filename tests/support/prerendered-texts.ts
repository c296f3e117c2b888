import fc from "fast-check";
import type { RenderContext } from "../../src/app/entry-server.tsx";

/** Texts with what HTML and JSON escape, and now and then with what a parser changes. */
export const prerenderedText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.constantFrom("<b>", "&amp;", '"', "'", " ", "\n", "</script>", "é", "水", "\r", "\0", "\ud800"),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

/** A site whose pages are rendered. */
export const renderContext: RenderContext = {
  site: { name: "Test", description: "", content: { lang: "en", dir: "ltr" } },
  root: "",
  language: "en",
  isQaPage: false,
};

import { createFormatters } from "../../format.ts";

const { plural } = createFormatters<"one" | "other">("en");

/** Messages of highlights and notes in texts. The other locales take their type from here. */
export const highlight = {
  heading: "Highlights and notes",
  tab: "Highlights",
  empty: "Nothing highlighted yet. Select text in an answer to highlight it or to add a note.",

  // The toolbar of selected text.
  selectedText: "Selected text",
  highlightIn: { yellow: "Highlight in yellow", green: "Highlight in green", blue: "Highlight in blue" },
  note: "Note",
  noteOn: (passage: string) => `Note on: ${passage}`,
  tooLong: "Too long to highlight",
  highlighted: "Highlighted",
  colorChanged: "Color changed",
  delete: "Delete highlight",
  deleted: "Highlight deleted",

  // Lists of highlights.
  colors: { yellow: "Yellow", green: "Green", blue: "Blue" },
  textChanged: "The text has changed: these words are no longer in the answer.",

  // In the list of keyboard shortcuts.
  actions: {
    highlight: "Highlight the selected text",
    "add-note": "Add a note to the selected text",
  },

  // Export and import.
  exportMarkdown: "Export as Markdown",
  exported: "Your lists, highlights and notes were exported.",
  imported: (count: number) =>
    plural(count, (n) => ({
      one: `${n} highlight was added, too.`,
      other: `${n} highlights were added, too.`,
    })),
};

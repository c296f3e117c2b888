import type { HighlightMessages } from "../../highlight-messages.ts";
import { critical } from "./critical.ts";

const { number } = critical;

export const highlight: HighlightMessages = {
  heading: "Markierungen und Notizen",
  tab: "Markierungen",
  empty:
    "Noch nichts markiert. Wähle Text in einer Antwort aus, um ihn zu markieren oder eine Notiz hinzuzufügen.",

  // The toolbar of selected text.
  selectedText: "Ausgewählter Text",
  highlightIn: { yellow: "Gelb markieren", green: "Grün markieren", blue: "Blau markieren" },
  note: "Notiz",
  noteOn: (passage) => `Notiz zu: ${passage}`,
  tooLong: "Zu lang zum Markieren",
  highlighted: "Markiert",
  colorChanged: "Farbe geändert",
  delete: "Markierung löschen",
  deleted: "Markierung gelöscht",

  // Lists of highlights.
  colors: { yellow: "Gelb", green: "Grün", blue: "Blau" },
  textChanged: "Der Text wurde geändert: Diese Worte stehen nicht mehr in der Antwort.",

  // In the list of keyboard shortcuts.
  actions: {
    highlight: "Ausgewählten Text markieren",
    "add-note": "Notiz zum ausgewählten Text hinzufügen",
  },

  // Export and import.
  exportMarkdown: "Als Markdown exportieren",
  exported: "Listen, Markierungen und Notizen wurden exportiert.",
  imported: (count) => `Markierungen: ${number(count)}`,
};

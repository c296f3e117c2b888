import type { HighlightMessages } from "../../highlight-messages.ts";
import { critical } from "./critical.ts";

const { number } = critical;

export const highlight: HighlightMessages = {
  heading: "Surlignages et notes",
  tab: "Surlignages",
  empty:
    "Rien n’est encore surligné. Sélectionnez du texte dans une réponse pour le surligner ou ajouter une note.",

  // The toolbar of selected text.
  selectedText: "Texte sélectionné",
  highlightIn: { yellow: "Surligner en jaune", green: "Surligner en vert", blue: "Surligner en bleu" },
  note: "Annoter",
  noteOn: (passage) => `Note sur : ${passage}`,
  tooLong: "Trop long pour être surligné",
  highlighted: "Texte surligné",
  colorChanged: "Couleur modifiée",
  delete: "Supprimer le surlignage",
  deleted: "Surlignage supprimé",

  // Lists of highlights.
  colors: { yellow: "Jaune", green: "Vert", blue: "Bleu" },
  textChanged: "Le texte a changé : ces mots ne sont plus dans la réponse.",

  // In the list of keyboard shortcuts.
  actions: {
    highlight: "Surligner le texte sélectionné",
    "add-note": "Ajouter une note au texte sélectionné",
  },

  // Export and import.
  exportMarkdown: "Exporter en Markdown",
  exported: "Vos listes, surlignages et notes ont été exportés.",
  imported: (count) => `Surlignages : ${number(count)}`,
};

import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "Diese Formel anderswo finden",
  matches: {
    same: "Dieselbe Formel",
    part: "Teil einer Formel",
    similar: "Ähnliche Formeln",
  },
  noResults: {
    nothingFound: "Diese Formel oder eine ähnliche kommt nirgends vor.",
    unreadable: "Das lässt sich nicht als Formel lesen.",
    offline: "Formeln lassen sich nur mit Verbindung suchen.",
  },
  resultsForWords: "Ergebnisse für die Wörter:",
  withoutFilters: "Ohne Filter suchen",
};

import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "Diese Formel anderswo finden",
  matches: {
    same: "Dieselbe Formel",
    part: "Teil einer Formel",
    similar: "Ähnliche Formeln",
  },
  wordsInstead: {
    nothingFound: "Diese Formel oder eine ähnliche kommt nirgends vor. Ergebnisse für die Wörter:",
    unreadable: "Das lässt sich nicht als Formel lesen. Ergebnisse für die Wörter:",
    offline: "Formeln lassen sich nur mit Verbindung suchen. Ergebnisse für die Wörter:",
  },
  withoutFilters: "Ohne Filter suchen",
};

import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "Chercher cette formule ailleurs",
  matches: {
    same: "La même formule",
    part: "Partie d’une formule",
    similar: "Formules semblables",
  },
  noResults: {
    nothingFound: "Aucun article ne contient cette formule ni une formule semblable.",
    unreadable: "Ce texte ne peut pas être lu comme une formule.",
    offline: "La recherche de formules demande une connexion.",
  },
  resultsForWords: "Résultats pour les mots :",
  withoutFilters: "Chercher sans filtres",
};

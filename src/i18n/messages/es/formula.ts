import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "Buscar esta fórmula en otros artículos",
  matches: {
    same: "La misma fórmula",
    part: "Parte de una fórmula",
    similar: "Fórmulas parecidas",
  },
  noResults: {
    nothingFound: "Ningún artículo tiene esta fórmula ni una parecida.",
    unreadable: "Esto no se puede leer como fórmula.",
    offline: "Las fórmulas solo se pueden buscar con conexión.",
  },
  resultsForWords: "Resultados de las palabras:",
  withoutFilters: "Buscar sin filtros",
};

import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "Procurar esta fórmula em outros artigos",
  matches: {
    same: "A mesma fórmula",
    part: "Parte de uma fórmula",
    similar: "Fórmulas semelhantes",
  },
  noResults: {
    nothingFound: "Nenhum artigo tem esta fórmula ou uma semelhante.",
    unreadable: "Isto não pode ser lido como fórmula.",
    offline: "Só é possível procurar fórmulas com conexão.",
  },
  resultsForWords: "Resultados para as palavras:",
  withoutFilters: "Procurar sem filtros",
};

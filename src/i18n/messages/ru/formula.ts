import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "Найти эту формулу в других статьях",
  matches: {
    same: "Та же формула",
    part: "Часть формулы",
    similar: "Похожие формулы",
  },
  noResults: {
    nothingFound: "Ни в одной статье нет такой или похожей формулы.",
    unreadable: "Это не удалось прочитать как формулу.",
    offline: "Искать формулы можно только при наличии соединения.",
  },
  resultsForWords: "Результаты по словам:",
  withoutFilters: "Искать без фильтров",
};

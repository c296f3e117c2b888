import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "Найти эту формулу в других статьях",
  matches: {
    same: "Та же формула",
    part: "Часть формулы",
    similar: "Похожие формулы",
  },
  wordsInstead: {
    nothingFound: "Ни в одной статье нет такой или похожей формулы. Результаты по словам:",
    unreadable: "Это не удалось прочитать как формулу. Результаты по словам:",
    offline: "Искать формулы можно только при наличии соединения. Результаты по словам:",
  },
  withoutFilters: "Искать без фильтров",
};

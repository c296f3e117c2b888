import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "在其他地方查找此公式",
  matches: {
    same: "相同的公式",
    part: "公式的一部分",
    similar: "相似的公式",
  },
  noResults: {
    nothingFound: "没有文章包含此公式或相似的公式。",
    unreadable: "无法将其识别为公式。",
    offline: "只有联网时才能搜索公式。",
  },
  resultsForWords: "以下是按词语搜索的结果：",
  withoutFilters: "不使用筛选条件搜索",
};

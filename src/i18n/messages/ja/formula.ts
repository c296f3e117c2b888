import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "この数式をほかの記事で探す",
  matches: {
    same: "同じ数式",
    part: "数式の一部",
    similar: "似た数式",
  },
  noResults: {
    nothingFound: "この数式や似た数式を含む記事はありません。",
    unreadable: "数式として読み取れません。",
    offline: "数式の検索にはネットワーク接続が必要です。",
  },
  resultsForWords: "単語での検索結果：",
  withoutFilters: "絞り込みなしで検索",
};

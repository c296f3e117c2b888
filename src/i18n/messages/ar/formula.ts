import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "ابحث عن هذه الصيغة في مقالات أخرى",
  matches: {
    same: "الصيغة نفسها",
    part: "جزء من صيغة",
    similar: "صيغ مشابهة",
  },
  noResults: {
    nothingFound: "لا تحتوي أي مقالة على هذه الصيغة أو صيغة مشابهة.",
    unreadable: "لا يمكن قراءة هذا كصيغة.",
    offline: "لا يمكن البحث عن الصيغ إلا عند الاتصال بالإنترنت.",
  },
  resultsForWords: "نتائج الكلمات:",
  withoutFilters: "ابحث بدون عوامل تصفية",
};

import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "ابحث عن هذه الصيغة في مقالات أخرى",
  matches: {
    same: "الصيغة نفسها",
    part: "جزء من صيغة",
    similar: "صيغ مشابهة",
  },
  wordsInstead: {
    nothingFound: "لا تحتوي أي مقالة على هذه الصيغة أو صيغة مشابهة. نتائج الكلمات:",
    unreadable: "لا يمكن قراءة هذا كصيغة. نتائج الكلمات:",
    offline: "لا يمكن البحث عن الصيغ إلا عند الاتصال بالإنترنت. نتائج الكلمات:",
  },
  withoutFilters: "ابحث بدون عوامل تصفية",
};

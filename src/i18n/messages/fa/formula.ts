import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "یافتن این فرمول در جاهای دیگر",
  matches: {
    same: "همین فرمول",
    part: "بخشی از یک فرمول",
    similar: "فرمول‌های مشابه",
  },
  noResults: {
    nothingFound: "هیچ مقاله‌ای این فرمول یا فرمولی مشابه ندارد.",
    unreadable: "این متن را نمی‌توان به‌عنوان فرمول خواند.",
    offline: "جستجوی فرمول فقط با اتصال به اینترنت ممکن است.",
  },
  resultsForWords: "نتایج واژه‌ها:",
  withoutFilters: "جستجو بدون فیلتر",
};

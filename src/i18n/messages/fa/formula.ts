import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "یافتن این فرمول در جاهای دیگر",
  matches: {
    same: "همین فرمول",
    part: "بخشی از یک فرمول",
    similar: "فرمول‌های مشابه",
  },
  wordsInstead: {
    nothingFound: "هیچ مقاله‌ای این فرمول یا فرمولی مشابه ندارد. نتایج واژه‌ها:",
    unreadable: "این متن را نمی‌توان به‌عنوان فرمول خواند. نتایج واژه‌ها:",
    offline: "جستجوی فرمول فقط با اتصال به اینترنت ممکن است. نتایج واژه‌ها:",
  },
  withoutFilters: "جستجو بدون فیلتر",
};

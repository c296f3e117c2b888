import type { HighlightMessages } from "../../highlight-messages.ts";
import { critical } from "./critical.ts";

const { number } = critical;

export const highlight: HighlightMessages = {
  heading: "برجسته‌ها و یادداشت‌ها",
  tab: "برجسته‌ها",
  empty:
    "هنوز چیزی برجسته نشده است. متنی را در یک پاسخ انتخاب کنید تا آن را برجسته کنید یا یادداشتی بیفزایید.",

  // The toolbar of selected text.
  selectedText: "متن انتخاب‌شده",
  highlightIn: { yellow: "برجسته کردن با زرد", green: "برجسته کردن با سبز", blue: "برجسته کردن با آبی" },
  note: "یادداشت",
  noteOn: (passage) => `یادداشت دربارهٔ: ${passage}`,
  tooLong: "برای برجسته کردن بیش از حد بلند است",
  highlighted: "برجسته شد",
  colorChanged: "رنگ تغییر کرد",
  delete: "حذف برجسته‌سازی",
  deleted: "برجسته‌سازی حذف شد",

  // Lists of highlights.
  colors: { yellow: "زرد", green: "سبز", blue: "آبی" },
  textChanged: "متن تغییر کرده است: این واژه‌ها دیگر در پاسخ نیستند.",

  // In the list of keyboard shortcuts.
  actions: {
    highlight: "برجسته کردن متن انتخاب‌شده",
    "add-note": "افزودن یادداشت به متن انتخاب‌شده",
  },

  // Export and import.
  exportMarkdown: "خروجی Markdown",
  exported: "از فهرست‌ها، برجسته‌ها و یادداشت‌های شما خروجی گرفته شد.",
  imported: (count) => `برجسته‌ها: ${number(count)}`,
};

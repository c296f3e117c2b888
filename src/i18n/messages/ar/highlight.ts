import type { HighlightMessages } from "../../highlight-messages.ts";
import { critical } from "./critical.ts";

const { number } = critical;

export const highlight: HighlightMessages = {
  heading: "التظليلات والملاحظات",
  tab: "التظليلات",
  empty: "لا تظليلات بعد. حدّد نصًا في إجابة لتظليله أو لإضافة ملاحظة.",

  // The toolbar of selected text.
  selectedText: "النص المحدد",
  highlightIn: { yellow: "ظلّل بالأصفر", green: "ظلّل بالأخضر", blue: "ظلّل بالأزرق" },
  note: "ملاحظة",
  noteOn: (passage) => `ملاحظة على: ${passage}`,
  tooLong: "النص أطول من أن يُظلَّل",
  highlighted: "ظُلّل النص",
  colorChanged: "تغيّر اللون",
  delete: "احذف التظليل",
  deleted: "حُذف التظليل",

  // Lists of highlights.
  colors: { yellow: "أصفر", green: "أخضر", blue: "أزرق" },
  textChanged: "تغيّر النص: لم تعد هذه الكلمات في الإجابة.",

  // In the list of keyboard shortcuts.
  actions: {
    highlight: "ظلّل النص المحدد",
    "add-note": "أضف ملاحظة إلى النص المحدد",
  },

  // Export and import.
  exportMarkdown: "صدّر بصيغة Markdown",
  exported: "صُدّرت قوائمك وتظليلاتك وملاحظاتك.",
  imported: (count) => `التظليلات: ${number(count)}`,
};

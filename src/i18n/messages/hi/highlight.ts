import type { HighlightMessages } from "../../highlight-messages.ts";
import { critical } from "./critical.ts";

const { number } = critical;

export const highlight: HighlightMessages = {
  heading: "हाइलाइट और नोट",
  tab: "हाइलाइट",
  empty: "अभी कुछ हाइलाइट नहीं है। हाइलाइट करने या नोट जोड़ने के लिए किसी जवाब में टेक्स्ट चुनें।",

  // The toolbar of selected text.
  selectedText: "चुना हुआ टेक्स्ट",
  highlightIn: { yellow: "पीले रंग से हाइलाइट करें", green: "हरे रंग से हाइलाइट करें", blue: "नीले रंग से हाइलाइट करें" },
  note: "नोट",
  noteOn: (passage) => `इस पर नोट: ${passage}`,
  tooLong: "हाइलाइट करने के लिए बहुत लंबा है",
  highlighted: "हाइलाइट हो गया",
  colorChanged: "रंग बदल गया",
  delete: "हाइलाइट हटाएँ",
  deleted: "हाइलाइट हटा दिया गया",

  // Lists of highlights.
  colors: { yellow: "पीला", green: "हरा", blue: "नीला" },
  textChanged: "टेक्स्ट बदल गया है: ये शब्द अब जवाब में नहीं हैं।",

  // In the list of keyboard shortcuts.
  actions: {
    highlight: "चुने हुए टेक्स्ट को हाइलाइट करें",
    "add-note": "चुने हुए टेक्स्ट पर नोट जोड़ें",
  },

  // Export and import.
  exportMarkdown: "Markdown में एक्सपोर्ट करें",
  exported: "आपकी सूचियाँ, हाइलाइट और नोट एक्सपोर्ट हो गए।",
  imported: (count) => `हाइलाइट: ${number(count)}`,
};

import type { FormulaMessages } from "../../formula-messages.ts";

export const formula: FormulaMessages = {
  findElsewhere: "यह सूत्र अन्य जगह खोजें",
  matches: {
    same: "यही सूत्र",
    part: "किसी सूत्र का भाग",
    similar: "मिलते-जुलते सूत्र",
  },
  noResults: {
    nothingFound: "किसी लेख में यह या इससे मिलता-जुलता सूत्र नहीं है।",
    unreadable: "इसे सूत्र के रूप में नहीं पढ़ा जा सकता।",
    offline: "सूत्र केवल कनेक्शन होने पर खोजे जा सकते हैं।",
  },
  resultsForWords: "शब्दों के परिणाम:",
  withoutFilters: "बिना फ़िल्टर के खोजें",
};

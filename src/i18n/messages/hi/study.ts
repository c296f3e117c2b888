import { createIntervalFormatter } from "../../format-interval.ts";
import type { StudyMessages } from "../../study-messages.ts";
import { critical } from "./critical.ts";

const { number, questions } = critical;

export const study: StudyMessages = {
  interval: createIntervalFormatter("hi-u-nu-latn"),

  // Overview.
  dueToday: (count) => `आज दोहराने के लिए: ${questions(count)}`,
  nothingDue: "आज दोहराने के लिए कुछ नहीं है",
  studyNow: "अभी पढ़ें",
  introduction:
    "सवाल देखें, मन में जवाब दें और बताएँ कि वह कितना याद था। जो याद है वह देर से लौटेगा, जो याद नहीं वह जल्दी लौटेगा।",
  howToStart: "कोई विषय, सेव की गई सूची या खोज खोलें और “पढ़ाई करें” दबाएँ।",
  decks: "आप क्या पढ़ रहे हैं",
  newCount: (count) => `${number(count)} नए`,
  learningCount: (count) => `${number(count)} सीखे जा रहे हैं`,
  dueCount: (count) => `${number(count)} दोहराने हैं`,
  stopStudying: "पढ़ना बंद करें",
  stopped: (name) => `अब आप ${name} नहीं पढ़ रहे हैं`,
  deckMissing: "यह सूची इस डिवाइस पर नहीं है। हो सकता है उसे मिटा दिया गया हो।",
  dailyLimits: "रोज़ की सीमा",
  newPerDay: "हर दिन नए सवाल",
  reviewsPerDay: "हर दिन दोहराव",
  suspendedQuestions: "अलग रखे गए सवाल",
  resume: "फिर से पढ़ें",

  // Progress.
  progress: "आपकी प्रगति",
  answersPerDay: "पिछले 30 दिनों के जवाब",
  gradeShares: "जवाब कितने याद थे",
  forecast: "अगले 14 दिनों के दोहराव",
  showAsTable: "तालिका में दिखाएँ",
  day: "दिन",
  count: "संख्या",
  share: "हिस्सा",
  today: "आज",

  // Studying.
  allDecks: "जो कुछ आप पढ़ रहे हैं",
  searchDeck: (query) => `खोज: ${query}`,
  showAnswer: "जवाब दिखाएँ",
  stepByStep: "एक-एक चरण",
  nextStep: (step, total) => `${number(total)} में से चरण ${number(step)} दिखाएँ`,
  showAll: "सब दिखाएँ",
  howWell: "जवाब कितना याद था?",
  grades: { again: "फिर से", hard: "मुश्किल", good: "ठीक", easy: "आसान" },
  left: (count) => `बाकी: ${questions(count)}`,
  suspend: "अलग रखें",
  suspended: "अलग रख दिया गया। यह फिर नहीं आएगा।",
  bury: "आज नहीं",
  buried: "यह कल फिर आएगा।",
  skip: "छोड़ें",
  openArticle: "लेख खोलें",
  done: "आज के लिए हो गया",
  answeredToday: (count) => `आज आपने जवाब दिए: ${questions(count)}।`,
  nextReview: (interval) => `अगला सवाल ${interval} में आएगा।`,
  limitReached: "और भी सवाल हैं, पर आज की सीमा पूरी हो गई है।",
  emptyDeck: "यहाँ अभी कोई सवाल नहीं है।",
  overview: "सारांश पर वापस जाएँ",

  // In the list of keyboard shortcuts.
  actions: {
    "show-answer": "पढ़ाई: जवाब या अगला चरण दिखाएँ",
    grade: "पढ़ाई: बताएँ कि जवाब कितना याद था",
    "undo-grade": "पढ़ाई: पिछली रेटिंग वापस लें",
  },

  // Export.
  exportAnki: "Anki के लिए एक्सपोर्ट करें",
  exportAnkiText: "Anki के लिए टेक्स्ट में एक्सपोर्ट करें",
  exportCsv: "CSV में एक्सपोर्ट करें",
  exportText: "टैब वाले टेक्स्ट में एक्सपोर्ट करें",
  exported: (count) => `एक्सपोर्ट हुआ: ${questions(count)}`,
  notExported: (count) => `लोड नहीं हुआ और फ़ाइल में नहीं है: ${questions(count)}`,
  imported: "आपकी पढ़ाई की प्रगति भी जोड़ दी गई।",
  question: "सवाल",
  answer: "जवाब",
  subject: "विषय",
  link: "लिंक",
};

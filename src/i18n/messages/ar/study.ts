import { createIntervalFormatter } from "../../format-interval.ts";
import type { StudyMessages } from "../../study-messages.ts";
import { critical } from "./critical.ts";

const { number, questions } = critical;

export const study: StudyMessages = {
  interval: createIntervalFormatter("ar-u-nu-latn"),

  // Overview.
  dueToday: (count) => `للمراجعة اليوم: ${questions(count)}`,
  nothingDue: "لا شيء للمراجعة اليوم",
  studyNow: "ابدأ الدراسة",
  introduction:
    "ترى سؤالًا فتجيب عنه في ذهنك، ثم تقيّم مدى معرفتك به. ما تعرفه يعود لاحقًا، وما لا تعرفه يعود قريبًا.",
  howToStart: "افتح موضوعًا أو قائمة محفوظة أو بحثًا، ثم انقر «ادرس».",
  decks: "ما تدرسه",
  newCount: (count) => `الجديدة: ${number(count)}`,
  learningCount: (count) => `قيد التعلّم: ${number(count)}`,
  dueCount: (count) => `للمراجعة: ${number(count)}`,
  stopStudying: "أوقف الدراسة",
  stopped: (name) => `لم تعد تدرس ${name}`,
  deckMissing: "هذه القائمة ليست على هذا الجهاز. ربما حُذفت.",
  dailyLimits: "الحدود اليومية",
  newPerDay: "الأسئلة الجديدة في اليوم",
  reviewsPerDay: "المراجعات في اليوم",
  suspendedQuestions: "أسئلة وضعتها جانبًا",
  resume: "ادرسها مجددًا",

  // Progress.
  progress: "تقدّمك",
  answersPerDay: "الإجابات في آخر 30 يومًا",
  gradeShares: "مدى معرفتك بالإجابات",
  forecast: "المراجعات في الأيام الـ 14 القادمة",
  showAsTable: "اعرض كجدول",
  day: "اليوم",
  count: "العدد",
  share: "النسبة",
  today: "هذا اليوم",

  // Studying.
  allDecks: "كل ما تدرسه",
  searchDeck: (query) => `بحث: ${query}`,
  showAnswer: "اعرض الإجابة",
  stepByStep: "خطوة بخطوة",
  nextStep: (step, total) => `اعرض الخطوة ${number(step)} من ${number(total)}`,
  showAll: "اعرض الكل",
  howWell: "ما مدى معرفتك بالإجابة؟",
  grades: { again: "مجددًا", hard: "صعب", good: "جيد", easy: "سهل" },
  left: (count) => `المتبقي: ${questions(count)}`,
  suspend: "ضعه جانبًا",
  suspended: "وُضع جانبًا ولن يظهر مجددًا.",
  bury: "ليس اليوم",
  buried: "سيظهر مجددًا غدًا.",
  skip: "تخطَّ",
  openArticle: "افتح المقالة",
  done: "انتهيت لهذا اليوم",
  answeredToday: (count) => `ما أجبت عنه اليوم: ${questions(count)}.`,
  nextReview: (interval) => `يظهر السؤال التالي بعد ${interval}.`,
  limitReached: "هناك المزيد، لكنك بلغت حدّك اليومي.",
  emptyDeck: "لا أسئلة هنا بعد.",
  overview: "العودة إلى النظرة العامة",

  // In the list of keyboard shortcuts.
  actions: {
    "show-answer": "الدراسة: اعرض الإجابة أو الخطوة التالية",
    grade: "الدراسة: قيّم مدى معرفتك بالإجابة",
    "undo-grade": "الدراسة: تراجع عن آخر تقييم",
  },

  // Export.
  exportAnki: "صدّر إلى Anki",
  exportAnkiText: "صدّر إلى Anki كنص",
  exportCsv: "صدّر بصيغة CSV",
  exportText: "صدّر كنص مفصول بعلامات جدولة",
  exported: (count) => `صُدّر: ${questions(count)}`,
  notExported: (count) => `تعذّر تحميلها وليست في الملف: ${questions(count)}`,
  imported: "أُضيف تقدّمك في الدراسة أيضًا.",
  question: "السؤال",
  answer: "الإجابة",
  subject: "الموضوع",
  link: "الرابط",
};

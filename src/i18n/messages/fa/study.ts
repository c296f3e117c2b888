import { createIntervalFormatter } from "../../format-interval.ts";
import type { StudyMessages } from "../../study-messages.ts";
import { critical } from "./critical.ts";

const { number, questions } = critical;

export const study: StudyMessages = {
  interval: createIntervalFormatter("fa-u-nu-arabext"),

  // Overview.
  dueToday: (count) => `برای مرور امروز: ${questions(count)}`,
  nothingDue: "امروز چیزی برای مرور نیست",
  studyNow: "شروع مطالعه",
  introduction:
    "پرسشی می‌بینید، در ذهن به آن پاسخ می‌دهید و می‌گویید چقدر آن را می‌دانستید. آنچه می‌دانید دیرتر برمی‌گردد و آنچه نمی‌دانید زودتر.",
  howToStart: "یک موضوع، فهرست ذخیره‌شده یا جستجو را باز کنید و «مطالعه» را بزنید.",
  decks: "آنچه مطالعه می‌کنید",
  newCount: (count) => `${number(count)} تازه`,
  learningCount: (count) => `${number(count)} در حال یادگیری`,
  dueCount: (count) => `${number(count)} برای مرور`,
  stopStudying: "پایان مطالعه",
  stopped: (name) => `دیگر ${name} را مطالعه نمی‌کنید`,
  deckMissing: "این فهرست روی این دستگاه نیست. شاید حذف شده باشد.",
  dailyLimits: "سقف روزانه",
  newPerDay: "پرسش‌های تازه در روز",
  reviewsPerDay: "مرور در روز",
  suspendedQuestions: "پرسش‌های کنارگذاشته",
  resume: "مطالعهٔ دوباره",

  // Progress.
  progress: "پیشرفت شما",
  answersPerDay: "پاسخ‌های ۳۰ روز گذشته",
  gradeShares: "چقدر پاسخ‌ها را می‌دانستید",
  forecast: "مرورهای ۱۴ روز آینده",
  showAsTable: "نمایش به‌صورت جدول",
  day: "روز",
  count: "تعداد",
  share: "سهم",
  today: "امروز",

  // Studying.
  allDecks: "همهٔ آنچه مطالعه می‌کنید",
  searchDeck: (query) => `جستجو: ${query}`,
  showAnswer: "نمایش پاسخ",
  stepByStep: "گام‌به‌گام",
  nextStep: (step, total) => `نمایش گام ${number(step)} از ${number(total)}`,
  showAll: "نمایش همه",
  howWell: "چقدر آن را می‌دانستید؟",
  grades: { again: "دوباره", hard: "سخت", good: "خوب", easy: "آسان" },
  left: (count) => `باقی‌مانده: ${questions(count)}`,
  suspend: "کنار بگذار",
  suspended: "کنار گذاشته شد و دیگر نمی‌آید.",
  bury: "امروز نه",
  buried: "فردا دوباره می‌آید.",
  skip: "رد کردن",
  openArticle: "باز کردن مقاله",
  done: "برای امروز تمام شد",
  answeredToday: (count) => `پاسخ‌های امروز: ${questions(count)}.`,
  nextReview: (interval) => `پرسش بعدی تا ${interval} دیگر می‌آید.`,
  limitReached: "پرسش‌های دیگری هم هست، اما به سقف روزانه رسیده‌اید.",
  emptyDeck: "هنوز پرسشی اینجا نیست.",
  overview: "بازگشت به نمای کلی",

  // In the list of keyboard shortcuts.
  actions: {
    "show-answer": "مطالعه: نمایش پاسخ یا گام بعدی",
    grade: "مطالعه: نمره دادن به دانسته‌ها",
    "undo-grade": "مطالعه: برگرداندن آخرین نمره",
  },

  // Export.
  exportAnki: "خروجی برای Anki",
  exportAnkiText: "خروجی متنی برای Anki",
  exportCsv: "خروجی CSV",
  exportText: "خروجی متنی با جداکنندهٔ تب",
  exported: (count) => `خروجی گرفته شد: ${questions(count)}`,
  notExported: (count) => `بارگذاری نشد و در فایل نیست: ${questions(count)}`,
  imported: "پیشرفت مطالعهٔ شما هم اضافه شد.",
  question: "پرسش",
  answer: "پاسخ",
  subject: "موضوع",
  link: "پیوند",
};

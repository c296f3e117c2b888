import type { ListingMessages } from "../../listing-messages.ts";
import { critical } from "./critical.ts";

const { number, list, questions } = critical;

export const listing: ListingMessages = {
  questionsInSubjects: (count, subjectCount) => `${questions(count)} در ${number(subjectCount)} موضوع`,
  tryThese: "از این‌ها شروع کنید",
  examples: "برای نمونه",
  moreSubjects: "موضوع‌های دیگر",
  minutes: (minutes) => `${number(minutes)} دقیقه`,
  withFormulas: "دارای فرمول",
  pageOf: (page, pages) => `صفحهٔ ${number(page)} از ${number(pages)}`,
  subjectDescription: (count, subject) => `${questions(count)} دربارهٔ ${subject}، همراه با پاسخ.`,
  filter: (subject) => `فیلتر پرسش‌های ${subject}`,
  questionOrKeyword: "پرسش یا کلیدواژه",
  sortOrder: "مرتب‌سازی بر پایهٔ",
  sortOrders: {
    best: "مرتبط‌ترین",
    publisher: "ترتیب ناشر",
    newest: "جدیدترین",
    oldest: "قدیمی‌ترین",
    title: "الفبا",
  },
  emptySubject: "هنوز پرسشی در این موضوع نیست.",
  pages: "صفحه‌ها",
  page: (page) => `صفحهٔ ${number(page)}`,
  previous: "قبلی",
  next: "بعدی",
  atLeast: (results) => `دست‌کم ${results}`,
  questionsMatch: (count) => `${questions(count)} پیدا شد`,
  noResults: "نتیجه‌ای نیست.",
  keepTyping: "برای دیدن پرسش‌های مرتبط به نوشتن ادامه دهید.",
  noResultsFor: (query) => `نتیجه‌ای برای «${query}» پیدا نشد.`,
  tryFewerWords: (link) => ["واژه‌های کمتر یا کلی‌تری را امتحان کنید یا در ", link("موضوع‌ها"), " بگردید."],
  showingResultsFor: (corrected) => ["نمایش نتایج ", ...corrected],
  youTyped: (word) => `(شما نوشتید ${word})`,
  resultsWithout: (words) =>
    `نتیجه‌ای با همهٔ واژه‌ها نیست. نتایج بدون ${list(words.map((word) => `«${word}»`))} نمایش داده می‌شود.`,
  alsoSearching: (words) => `همچنین جستجو می‌شود: ${list(words)}`,
  noMatchesInSubject: (subject) => `در ${subject} موردی پیدا نشد.`,
  clearFilter: "پاک کردن فیلترها",
  removeFilter: (keyword) => `حذف فیلتر: ${keyword}`,
  moreQuestions: "نمایش پرسش‌های بیشتر",

  // Topics of a subject.
  topics: "مبحث‌ها",
  moreTopics: (count) => `نمایش ${number(count)} مبحث دیگر`,
  questionsInNoTopic: "پرسش‌های دیگر",
  topicDescription: (count, topic, subject) =>
    `${questions(count)} دربارهٔ ${topic} در ${subject}، همراه با پاسخ.`,
  similarTopics: "مبحث‌های مشابه",
  alsoInSubject: (subject) => `در ${subject} هم هست`,
};

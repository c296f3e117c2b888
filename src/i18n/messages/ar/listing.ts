import { createFormatters } from "../../format.ts";
import type { ListingMessages } from "../../listing-messages.ts";
import { critical } from "./critical.ts";

const { plural } = createFormatters<Intl.LDMLPluralRule>("ar-u-nu-latn");
const { number, list, questions } = critical;

const subjects = (count: number) =>
  plural(count, (n) => ({
    zero: "لا مواد",
    one: "مادة واحدة",
    two: "مادتين",
    few: `${n} مواد`,
    many: `${n} مادة`,
    other: `${n} مادة`,
  }));

export const listing: ListingMessages = {
  questionsInSubjects: (count, subjectCount) => `${questions(count)} في ${subjects(subjectCount)}`,
  tryThese: "جرّب أحد هذه الأسئلة",
  examples: "على سبيل المثال",
  moreSubjects: "مواد أخرى",
  minutes: (minutes) => `${number(minutes)} د`,
  withFormulas: "فيه معادلات",
  pageOf: (page, pages) => `صفحة ${number(page)} من ${number(pages)}`,
  subjectDescription: (count, subject) => `${questions(count)} في ${subject}، مع إجاباتها.`,
  filter: (subject) => `تصفية أسئلة ${subject}`,
  questionOrKeyword: "سؤال أو كلمة مفتاحية",
  sortOrder: "الترتيب حسب",
  sortOrders: {
    best: "الأنسب",
    publisher: "ترتيب الناشر",
    newest: "الأحدث",
    oldest: "الأقدم",
    title: "أبجديًا",
  },
  emptySubject: "لا توجد أسئلة في هذه المادة بعد.",
  pages: "الصفحات",
  page: (page) => `صفحة ${number(page)}`,
  previous: "السابق",
  next: "التالي",
  atLeast: (results) => `${results} على الأقل`,
  questionsMatch: (count) =>
    plural(count, (n) => ({
      zero: "لا أسئلة مطابقة",
      one: "سؤال واحد مطابق",
      two: "سؤالان مطابقان",
      few: `${n} أسئلة مطابقة`,
      many: `${n} سؤالًا مطابقًا`,
      other: `${n} سؤال مطابق`,
    })),
  noResults: "لا توجد نتائج.",
  keepTyping: "واصل الكتابة لعرض الأسئلة المطابقة.",
  noResultsFor: (query) => `لا توجد نتائج عن «${query}».`,
  tryFewerWords: (link) => ["جرّب كلمات أقل أو أعمّ، أو تصفّح ", link("المواد"), "."],
  showingResultsFor: (corrected) => ["عرض نتائج البحث عن ", ...corrected],
  youTyped: (word) => `(كتبتَ ${word})`,
  resultsWithout: (words) =>
    `لا توجد نتائج تضم كل الكلمات. إليك النتائج من دون ${list(words.map((word) => `«${word}»`))}.`,
  alsoSearching: (words) => `نبحث أيضًا عن: ${list(words)}`,
  noMatchesInSubject: (subject) => `لا نتائج مطابقة في ${subject}.`,
  clearFilter: "امسح عوامل التصفية",
  removeFilter: (keyword) => `أزل عامل التصفية: ${keyword}`,
  moreQuestions: "عرض المزيد من الأسئلة",

  // Topics of a subject.
  topics: "المواضيع",
  moreTopics: (count) =>
    plural(count, (n) => ({
      zero: "لا مواضيع أخرى",
      one: "عرض موضوع آخر",
      two: "عرض موضوعين آخرين",
      few: `عرض ${n} مواضيع أخرى`,
      many: `عرض ${n} موضوعًا آخر`,
      other: `عرض ${n} موضوع آخر`,
    })),
  questionsInNoTopic: "أسئلة أخرى",
  topicDescription: (count, topic, subject) => `${questions(count)} عن ${topic} في ${subject}، مع إجاباتها.`,
  similarTopics: "مواضيع مشابهة",
  alsoInSubject: (subject) => `أيضًا في ${subject}`,
};

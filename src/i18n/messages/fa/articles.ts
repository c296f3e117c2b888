import type { ArticleMessages } from "../../article-messages.ts";
import { createFormatters } from "../../format.ts";

const { list, number } = createFormatters<"one" | "other">("fa-u-ca-persian-nu-arabext");

const questions = (count: number) => `${number(count)} مقاله`;

export const critical: ArticleMessages["critical"] = {
  questions,
  searchAll: "جستجو در همهٔ مقاله‌ها",
  scriptsAreOff:
    "جستجو، فیلترها و مقاله‌های ذخیره‌شده به JavaScript نیاز دارند. بدون آن هم می‌توانید همه چیز را بخوانید.",
  relatedQuestions: "مقاله‌های مرتبط",
  sameQuestionIn: "همین عنوان در",
  inMultipleSubjects: "مقاله در چند موضوع",
  questionInMultipleSubjects: "این مقاله در چند موضوع هست",
  filedUnder: "این مقاله را اینجا پیدا می‌کنید:",
  allQuestionsIn: (subject) => `همهٔ مقاله‌های ${subject}`,
};

export const listing: ArticleMessages["listing"] = {
  subjectDescription: (count, subject) => `${questions(count)} دربارهٔ ${subject}.`,
  filter: (subject) => `فیلتر مقاله‌های ${subject}`,
  questionOrKeyword: "عنوان یا کلیدواژه",
  emptySubject: "هنوز مقاله‌ای در این موضوع نیست.",
  questionsMatch: (count) => `${questions(count)} پیدا شد`,
  keepTyping: "برای دیدن مقاله‌های مرتبط به نوشتن ادامه دهید.",
  moreQuestions: "نمایش مقاله‌های بیشتر",
  questionsInNoTopic: "مقاله‌های دیگر",
  topicDescription: (count, topic, subject) => `${questions(count)} دربارهٔ ${topic} در ${subject}.`,
};

export const lazy: ArticleMessages["lazy"] = {
  matchingQuestions: "مقاله‌ها",
  moreAnswers: (count) => `${number(count)} مقالهٔ دیگر با این عنوان`,
  searchFieldHint: "جستجو در عنوان‌ها، کلیدواژه‌ها و متن‌ها",
  searchHelp: { keyword: { description: "فقط مقاله‌های دارای این کلیدواژه را جستجو می‌کند" } },
  similarQuestions: "مقاله‌های مشابه:",
  keywordsDescription: (site) => `مقاله‌های ${site} را بر پایهٔ کلیدواژه مرور کنید.`,
  nothingSaved: "هنوز چیزی ذخیره نکرده‌اید. در هر مقاله «ذخیره» را بزنید تا اینجا بماند.",
  emptyHistory: "مقاله‌هایی که باز می‌کنید اینجا نشان داده می‌شوند.",
  offlineHint:
    "برای خواندن آفلاین یک موضوع کامل، آن را باز و بارگیری کنید. مقاله‌هایی که باز کرده‌اید هم اینجا هستند.",
  answerLoadFailed: "این مقاله بارگذاری نشد.",
  copyAnswer: "کپی مقاله به صورت Markdown",
  answerCopied: "مقاله کپی شد",
  linkCapacity: (count) => `در پیوند فقط ${questions(count)} نخست جا می‌شود.`,
  imported: (lists, marks, places) =>
    `وارد شد و به داده‌های شما افزوده شد: ${list([
      `${number(lists)} فهرست`,
      `${number(marks)} مقالهٔ خوانده‌شده`,
      `${number(places)} جای مطالعه`,
    ])}.`,
  partialSearch: {
    site: "آفلاین هستید. فقط عنوان‌ها و کلیدواژه‌ها جستجو شدند، نه متن‌ها.",
    downloads: "آفلاین هستید. فقط عنوان‌ها و کلیدواژه‌های موضوع‌های بارگیری‌شده جستجو شدند، نه متن‌ها.",
  },
  previewLinks: "نمایش پیش‌نمایش مقاله‌های پیوندشده",
  actions: {
    "next-page": "مقالهٔ بعدی یا صفحهٔ بعدی فهرست",
    "previous-page": "مقالهٔ قبلی یا صفحهٔ قبلی فهرست",
    save: "ذخیرهٔ این مقاله یا حذف آن از فهرست",
    contents: "رفتن به فهرست مطالب مقاله",
  },
};

export const study: ArticleMessages["study"] = {
  introduction:
    "عنوان مقاله‌ای را می‌بینید، محتوای آن را به یاد می‌آورید و می‌گویید چقدر آن را می‌دانستید. آنچه می‌دانید دیرتر برمی‌گردد و آنچه نمی‌دانید زودتر.",
  newPerDay: "مقاله‌های تازه در روز",
  suspendedQuestions: "مقاله‌های کنارگذاشته",
  answersPerDay: "مرورهای ۳۰ روز گذشته",
  gradeShares: "چقدر مقاله‌ها را می‌دانستید",
  showAnswer: "نمایش مقاله",
  answeredToday: (count) => `مرورهای امروز: ${questions(count)}.`,
  nextReview: (interval) => `مقالهٔ بعدی تا ${interval} دیگر می‌آید.`,
  limitReached: "مقاله‌های دیگری هم هست، اما به سقف روزانه رسیده‌اید.",
  emptyDeck: "هنوز مقاله‌ای اینجا نیست.",
  actions: { "show-answer": "مطالعه: نمایش مقاله یا گام بعدی" },
  question: "عنوان",
  answer: "متن",
};

export const highlight: ArticleMessages["highlight"] = {
  empty:
    "هنوز چیزی برجسته نشده است. متنی را در یک مقاله انتخاب کنید تا آن را برجسته کنید یا یادداشتی بیفزایید.",
  textChanged: "متن تغییر کرده است: این واژه‌ها دیگر در مقاله نیستند.",
};

export const offline: ArticleMessages["offline"] = {
  removeDetails: "با اتصال به اینترنت می‌توانید دوباره آن را بارگیری کنید. مقاله‌های ذخیره‌شده می‌مانند.",
};

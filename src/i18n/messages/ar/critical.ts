import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

// Arabic has two sets of digits in wide use. Latin digits are also used in formulas and code, and no browser's
// version of the locale data changes them.
const { number, day, list, percent, plural } = createFormatters<Intl.LDMLPluralRule>("ar-u-nu-latn");

const questions = (count: number) =>
  plural(count, (n) => ({
    zero: "لا أسئلة",
    one: "سؤال واحد",
    two: "سؤالان",
    few: `${n} أسئلة`,
    many: `${n} سؤالًا`,
    other: `${n} سؤال`,
  }));

const subjects = (count: number) =>
  plural(count, (n) => ({
    zero: "لا مواد",
    one: "مادة واحدة",
    two: "مادتين",
    few: `${n} مواد`,
    many: `${n} مادة`,
    other: `${n} مادة`,
  }));

export const critical: CriticalMessages = {
  language: "ar",
  direction: "rtl",

  number,
  day,
  list,
  percent,
  questions,
  minutesToRead: (minutes) =>
    plural(minutes, (n) => ({
      zero: "أقل من دقيقة للقراءة",
      one: "دقيقة واحدة للقراءة",
      two: "دقيقتان للقراءة",
      few: `${n} دقائق للقراءة`,
      many: `${n} دقيقة للقراءة`,
      other: `${n} دقيقة للقراءة`,
    })),

  home: "الرئيسية",
  skipToContent: "انتقل إلى المحتوى",
  siteNavigation: "الموقع",
  subjects: "المواد",
  keywords: "الكلمات المفتاحية",
  saved: "المحفوظات",
  study: "ادرس",
  search: "بحث",
  searchAll: "ابحث في كل الأسئلة",
  readingSettings: "إعدادات القراءة",
  offline: "دون اتصال",
  offlineNotice: "أنت غير متصل بالإنترنت.",
  whatIsOffline: "ما يمكنك قراءته",
  loading: "جارٍ التحميل",
  loadingPage: "جارٍ تحميل الصفحة",
  breadcrumbs: "مسار التنقل",
  allSubjects: "كل المواد",
  read: "مقروء",
  scriptsAreOff: "يحتاج البحث والتصفية والأسئلة المحفوظة إلى JavaScript. يمكنك قراءة كل شيء من دونه.",
  footer: "تذييل الصفحة",
  storedHere: "ما تحفظه يبقى على هذا الجهاز.",
  shortcuts: "اختصارات لوحة المفاتيح",
  askAnything: "ما الذي تودّ أن تفهمه؟",

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

  results: (count) =>
    plural(count, (n) => ({
      zero: "لا نتائج",
      one: "نتيجة واحدة",
      two: "نتيجتان",
      few: `${n} نتائج`,
      many: `${n} نتيجة`,
      other: `${n} نتيجة`,
    })),
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

  tableOfContents: "المحتويات",
  relatedQuestions: "أسئلة ذات صلة",
  sameQuestionIn: "السؤال نفسه في",
  editPage: "تعديل هذه الصفحة",
  reportProblem: "الإبلاغ عن مشكلة",
  lastChangedOn: (day) => `آخر تعديل: ${day}`,
  moreQuestionsIn: (subject) => `المزيد في ${subject}`,
  previousQuestionIn: (subject) => `السابق في ${subject}`,
  nextQuestionIn: (subject) => `التالي في ${subject}`,
  inMultipleSubjects: "سؤال في عدة مواد",
  questionInMultipleSubjects: "هذا السؤال في عدة مواد",
  filedUnder: "تجد هذا السؤال ضمن:",

  pageNotFound: "الصفحة غير موجودة",
  noPageAtUrl: "لم نعثر على هذه الصفحة",
  pageMayHaveMoved: "ربما نُقلت أو حُذفت، أو في الرابط خطأ مطبعي.",
  allQuestionsIn: (subject) => `كل أسئلة ${subject}`,
  searchUrlWords: "ابحث عن أسئلة مشابهة",
  retry: "أعد المحاولة",
  retrying: "جارٍ إعادة المحاولة…",
  errors: {
    offline: {
      title: "لا يوجد اتصال",
      text: "تعذّر تحميل هذه الصفحة. تحقق من اتصالك وأعد المحاولة. ما زال بإمكانك فتح الصفحات التي قرأتها من قبل.",
    },
    unavailable: {
      title: "لا يستطيع الخادم إرسال هذه الصفحة الآن",
      text: "اتصالك يعمل، لكن الخادم رفض الطلب أو أنه مشغول. أعد المحاولة بعد قليل.",
    },
    outdated: {
      title: "حُدّث هذا الموقع",
      text: "أنت تشاهد إصدارًا أقدم. أعد تحميل الصفحة للمتابعة.",
    },
    notFound: {
      title: "جزء من هذا الموقع مفقود",
      text: "ربما حُدّث الموقع للتو. أعد المحاولة، وإن استمرت المشكلة فانتقل إلى صفحة المواد.",
    },
    damaged: {
      title: "تعذّر تحميل هذه الصفحة بشكل صحيح",
      text: "تلقّى الموقع بيانات غير متوقعة. إذا كانت شبكة Wi-Fi تطلب تسجيل الدخول، فسجّل الدخول أولًا ثم أعد المحاولة.",
    },
    unknown: {
      title: "حدث خطأ ما",
      text: "المشكلة من جهتنا. أعد المحاولة، أو انتقل إلى صفحة المواد.",
    },
  },
};

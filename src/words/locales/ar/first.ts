import { toFormat } from "../../format.ts";
import type { Words } from "../../words.ts";

// Arabic has two sets of digits in wide use. These are the ones that formulas and code have, too, and that no
// browser's version of its locale data changes.
const { number, day, list, percent, plural } = toFormat<Intl.LDMLPluralRule>("ar-u-nu-latn");

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

export const first: Words = {
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
  search: "بحث",
  readingSettings: "إعدادات القراءة",
  offlineNotice: "أنت غير متصل بالإنترنت. الصفحات التي فتحتها من قبل ما زالت تعمل.",
  loading: "جارٍ التحميل",
  loadingPage: "جارٍ تحميل الصفحة",
  breadcrumbs: "مسار التنقل",
  allSubjects: "كل المواد",
  read: "مقروء",

  questionsInSubjects: (count, subjectCount) => `${questions(count)} في ${subjects(subjectCount)}`,
  newest: "الأحدث",
  pageOf: (page, pages) => `صفحة ${number(page)} من ${number(pages)}`,
  subjectDescription: (count, subject) => `${questions(count)} في ${subject}، مع إجاباتها.`,
  filter: (subject) => `تصفية ${subject}`,
  questionOrKeyword: "سؤال أو كلمة مفتاحية",
  order: "الترتيب",
  orders: { best: "الأنسب", newest: "الأحدث", oldest: "الأقدم", title: "أبجديًا" },
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
      zero: "لا سؤال مطابق",
      one: "سؤال واحد مطابق",
      two: "سؤالان مطابقان",
      few: `${n} أسئلة مطابقة`,
      many: `${n} سؤالًا مطابقًا`,
      other: `${n} سؤال مطابق`,
    })),
  nothingFound: "لم يُعثر على شيء.",
  manyBeginSo: "تبدأ أسئلة كثيرة هكذا: تابع الكتابة.",
  nothingFoundFor: (query) => `لم يُعثر على شيء عن «${query}».`,
  tryFewerWords: (link) => ["جرّب كلمات أقل أو أعمّ، أو تصفّح ", link("المواد"), "."],
  resultsFor: (corrected) => ["تُعرض نتائج ", ...corrected],
  partialSearch: "من دون اتصال بُحث في الأسئلة والكلمات المفتاحية فقط.",
  youWrote: (word) => `(كتبتَ ${word})`,
  doWithout: (words) =>
    `لا شيء يحوي كل كلماتك؛ هذه النتائج من دون ${list(words.map((word) => `«${word}»`))}.`,
  reasons: {
    keyword: "بكلمة مفتاحية",
    typo: "كلمة مشابهة",
    phrase: "الكلمات معًا في الإجابة",
    text: "في الإجابة",
  },
  noneHasAll: (subject) => `لا سؤال في ${subject} يجمع كل ذلك.`,
  clearFilter: "امسح التصفية",
  moreQuestions: "مزيد من الأسئلة",

  contents: "المحتويات",
  copyLink: "انسخ الرابط",
  linkCopied: "نُسخ الرابط",
  copyFromAddressBar: "انسخه من شريط العنوان",
  relatedQuestions: "أسئلة ذات صلة",
  moreIn: (subject) => `المزيد في ${subject}`,
  previousIn: (subject) => `السابق في ${subject}`,
  nextIn: (subject) => `التالي في ${subject}`,
  inSeveralSubjects: "في عدة مواد",
  questionInSeveral: "هذا السؤال في عدة مواد",
  notInAddressed: "ليس في المادة التي يذكرها العنوان، بل في هذه:",

  copy: "نسخ",
  copyCode: "نسخ الشيفرة",
  copied: "نُسخ",
  notCopied: "لم يُنسخ",
  code: (language) => (language === "" ? "شيفرة" : `شيفرة، ${language}`),
  linkTo: (heading) => `رابط إلى «${heading}»`,
  formula: "صيغة",
  copyFormula: "TeX: انسخ هذه الصيغة",
  formulaAsWritten: "تُعرض هذه الصيغة كما كُتبت",
  formulaCopied: "نُسخت الصيغة بصيغة TeX",
  formulaNotCopied: "تعذّر نسخ الصيغة",
  selectionCopied: "نُسخ التحديد، والصيغ بصيغة TeX",
  table: (headers) => (headers.length === 0 ? "جدول" : `جدول: ${headers.join("، ")}`),
  numbered: (name, count) => `${name} (${number(count)})`,
  done: "منجز",
  notDone: "غير منجز",
  footnotes: "الحواشي",
  backToReference: (reference) => `العودة إلى المرجع ${reference}`,

  pageNotFound: "الصفحة غير موجودة",
  noPageHere: "لا توجد صفحة في هذا العنوان",
  mayHaveMoved: "ربما نُقلت أو أُزيلت، أو في العنوان خطأ مطبعي.",
  allOf: (subject) => `كل أسئلة ${subject}`,
  searchItsWords: "ابحث عن كلماته",
  tryAgain: "أعد المحاولة",
  trying: "جارٍ المحاولة…",
  errors: {
    offline: {
      title: "لا يوجد اتصال",
      text: "تعذّر الوصول إلى هذه الصفحة. ستُفتح حين يعود اتصالك؛ والصفحات التي قرأتها ما زالت هنا.",
    },
    outdated: {
      title: "حُدّث هذا الموقع",
      text: "الصفحة المفتوحة لديك أقدم من التحديث. أعد تحميلها للمتابعة.",
    },
    missing: {
      title: "هذا الجزء من الموقع مفقود",
      text: "ربما حُدّث الموقع قبل لحظات. أعد المحاولة، فإن لم ينفع ذلك فابدأ من المواد.",
    },
    damaged: {
      title: "وصلت هذه الصفحة تالفة",
      text: "ما وصل ليس ما طُلب. قد يحدث ذلك في شبكة تطلب تسجيل الدخول. أعد المحاولة.",
    },
    other: {
      title: "حدث خطأ ما",
      text: "الخطأ منا لا منك. أعد المحاولة، أو ابدأ من المواد.",
    },
  },
};

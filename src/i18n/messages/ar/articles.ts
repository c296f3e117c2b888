import type { ArticleMessages } from "../../article-messages.ts";
import { createFormatters } from "../../format.ts";

const { list, number, plural } = createFormatters<Intl.LDMLPluralRule>("ar-u-nu-latn");

const questions = (count: number) =>
  plural(count, (n) => ({
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: `${n} مقالات`,
    many: `${n} مقالًا`,
    other: `${n} مقال`,
  }));

const readMarks = (count: number) =>
  plural(count, (n) => ({
    zero: "لا مقالات مقروءة",
    one: "مقال مقروء واحد",
    two: "مقالان مقروءان",
    few: `${n} مقالات مقروءة`,
    many: `${n} مقالًا مقروءًا`,
    other: `${n} مقال مقروء`,
  }));

const lists = (count: number) =>
  plural(count, (n) => ({
    zero: "لا قوائم",
    one: "قائمة واحدة",
    two: "قائمتان",
    few: `${n} قوائم`,
    many: `${n} قائمة`,
    other: `${n} قائمة`,
  }));

const positions = (count: number) =>
  plural(count, (n) => ({
    zero: "لا مواضع قراءة",
    one: "موضع قراءة واحد",
    two: "موضعا قراءة",
    few: `${n} مواضع قراءة`,
    many: `${n} موضع قراءة`,
    other: `${n} موضع قراءة`,
  }));

export const critical: ArticleMessages["critical"] = {
  questions,
  searchAll: "ابحث في كل المقالات",
  scriptsAreOff: "يحتاج البحث والتصفية والمقالات المحفوظة إلى JavaScript. يمكنك قراءة كل شيء من دونه.",
  relatedQuestions: "مقالات ذات صلة",
  sameQuestionIn: "العنوان نفسه في",
  inMultipleSubjects: "مقال في عدة مواد",
  questionInMultipleSubjects: "هذا المقال في عدة مواد",
  filedUnder: "تجد هذا المقال ضمن:",
  allQuestionsIn: (subject) => `كل مقالات ${subject}`,
};

export const listing: ArticleMessages["listing"] = {
  tryThese: "جرّب أحد هذه المقالات",
  subjectDescription: (count, subject) => `${questions(count)} في ${subject}.`,
  filter: (subject) => `تصفية مقالات ${subject}`,
  questionOrKeyword: "عنوان أو كلمة مفتاحية",
  emptySubject: "لا توجد مقالات في هذه المادة بعد.",
  questionsMatch: (count) =>
    plural(count, (n) => ({
      zero: "لا مقالات مطابقة",
      one: "مقال واحد مطابق",
      two: "مقالان مطابقان",
      few: `${n} مقالات مطابقة`,
      many: `${n} مقالًا مطابقًا`,
      other: `${n} مقال مطابق`,
    })),
  keepTyping: "واصل الكتابة لعرض المقالات المطابقة.",
  moreQuestions: "عرض المزيد من المقالات",
  questionsInNoTopic: "مقالات أخرى",
  topicDescription: (count, topic, subject) => `${questions(count)} عن ${topic} في ${subject}.`,
};

export const lazy: ArticleMessages["lazy"] = {
  matchingQuestions: "مقالات",
  moreAnswers: (count) => `مقالات أخرى بهذا العنوان: ${number(count)}`,
  searchFieldHint: "ابحث في العناوين والكلمات المفتاحية والنصوص",
  searchHelp: { keyword: { description: "يبحث فقط في المقالات التي لها هذه الكلمة المفتاحية" } },
  similarQuestions: "مقالات مشابهة:",
  keywordsDescription: (site) => `تصفّح المقالات في ${site} حسب الكلمة المفتاحية.`,
  nothingSaved: "لم تحفظ شيئًا بعد. اضغط «حفظ» في أي مقال لتجده هنا.",
  emptyHistory: "ستظهر هنا المقالات التي تفتحها.",
  offlineHint: "افتح مادة ونزّلها لتقرأها دون اتصال. تُحفظ أيضًا المقالات التي فتحتها.",
  answerLoadFailed: "تعذّر تحميل هذا المقال.",
  copyAnswer: "انسخ المقال بصيغة Markdown",
  answerCopied: "نُسخ المقال",
  linkCapacity: (count) =>
    plural(count, (n) => ({
      zero: "لا يتسع الرابط لأي مقال.",
      one: "لا يتسع الرابط إلا للمقال الأول.",
      two: "لا يتسع الرابط إلا لأول مقالين.",
      few: `لا يتسع الرابط إلا لأول ${n} مقالات.`,
      many: `لا يتسع الرابط إلا لأول ${n} مقالًا.`,
      other: `لا يتسع الرابط إلا لأول ${n} مقال.`,
    })),
  imported: (listCount, markCount, placeCount) =>
    `استُورد وأُضيف إلى بياناتك: ${list([lists(listCount), readMarks(markCount), positions(placeCount)])}.`,
  partialSearch: {
    site: "أنت غير متصل بالإنترنت. شمل البحث العناوين والكلمات المفتاحية فقط، لا النصوص.",
    downloads:
      "أنت غير متصل بالإنترنت. شمل البحث العناوين والكلمات المفتاحية في الموضوعات المنزَّلة فقط، لا النصوص.",
  },
  previewLinks: "إظهار معاينات روابط المقالات",
  actions: {
    "next-page": "المقال التالي، أو الصفحة التالية من القائمة",
    "previous-page": "المقال السابق، أو الصفحة السابقة من القائمة",
    save: "احفظ هذا المقال أو أزله من القائمة",
    contents: "انتقل إلى محتويات المقال",
  },
};

export const study: ArticleMessages["study"] = {
  introduction:
    "ترى عنوان مقال فتتذكر ما فيه، ثم تقيّم مدى معرفتك به. ما تعرفه يعود لاحقًا، وما لا تعرفه يعود قريبًا.",
  newPerDay: "المقالات الجديدة في اليوم",
  suspendedQuestions: "مقالات وضعتها جانبًا",
  answersPerDay: "المراجعات في آخر 30 يومًا",
  gradeShares: "مدى معرفتك بالمقالات",
  showAnswer: "اعرض المقال",
  howWell: "ما مدى معرفتك بالمقال؟",
  answeredToday: (count) => `راجعت اليوم: ${questions(count)}.`,
  nextReview: (interval) => `يظهر المقال التالي بعد ${interval}.`,
  emptyDeck: "لا مقالات هنا بعد.",
  actions: {
    "show-answer": "الدراسة: اعرض المقال أو الخطوة التالية",
    grade: "الدراسة: قيّم مدى معرفتك بالمقال",
  },
  question: "العنوان",
  answer: "النص",
};

export const highlight: ArticleMessages["highlight"] = {
  empty: "لا تظليلات بعد. حدّد نصًا في مقال لتظليله أو لإضافة ملاحظة.",
  textChanged: "تغيّر النص: لم تعد هذه الكلمات في المقال.",
};

export const offline: ArticleMessages["offline"] = {
  removeDetails: "يمكنك تنزيلها من جديد عند الاتصال. تبقى المقالات المحفوظة.",
};

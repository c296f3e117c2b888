import type { ArticleMessages } from "../../article-messages.ts";
import { createFormatters } from "../../format.ts";

const { list, number, plural } = createFormatters<"one" | "few" | "many" | "other">("ru");

const questions = (count: number) =>
  plural(count, (n) => ({
    one: `${n} статья`,
    few: `${n} статьи`,
    many: `${n} статей`,
    other: `${n} статьи`,
  }));

/** In the genitive, after «из». */
const ofQuestions = (count: number) =>
  plural(count, (n) => ({
    one: `${n} статьи`,
    few: `${n} статей`,
    many: `${n} статей`,
    other: `${n} статьи`,
  }));

export const critical: ArticleMessages["critical"] = {
  questions,
  searchAll: "Поиск по всем статьям",
  scriptsAreOff: "Для поиска, фильтров и сохранённых статей нужен JavaScript. Читать можно и без него.",
  relatedQuestions: "Похожие статьи",
  sameQuestionIn: "Тот же заголовок в разделах",
  previousQuestionIn: (subject) => `Предыдущая в теме «${subject}»`,
  nextQuestionIn: (subject) => `Следующая в теме «${subject}»`,
  inMultipleSubjects: "Статья в нескольких темах",
  questionInMultipleSubjects: "Эта статья есть в нескольких темах",
  filedUnder: "Эта статья находится в темах:",
  allQuestionsIn: (subject) => `Все статьи в теме «${subject}»`,
};

export const listing: ArticleMessages["listing"] = {
  subjectDescription: (count, subject) => `${questions(count)} по теме «${subject}».`,
  filter: (subject) => `Фильтр статей по теме «${subject}»`,
  questionOrKeyword: "Заголовок или тег",
  emptySubject: "В этой теме пока нет статей.",
  questionsMatch: (count) =>
    plural(count, (n) => ({
      one: `Найдена ${n} статья`,
      few: `Найдено ${n} статьи`,
      many: `Найдено ${n} статей`,
      other: `Найдено ${n} статьи`,
    })),
  keepTyping: "Продолжайте вводить, чтобы увидеть подходящие статьи.",
  moreQuestions: "Показать ещё статьи",
  questionsInNoTopic: "Другие статьи",
  topicDescription: (count, topic, subject) => `${questions(count)} в разделе «${topic}» темы «${subject}».`,
};

export const lazy: ArticleMessages["lazy"] = {
  matchingQuestions: "Статьи",
  moreAnswers: (count) => `Другие статьи с этим заголовком: ${number(count)}`,
  searchFieldHint: "Поиск по заголовкам, тегам и текстам",
  searchHelp: { keyword: { description: "ищет только статьи с этим тегом" } },
  similarQuestions: "Похожие статьи:",
  keywordsDescription: (site) => `Статьи сайта ${site} по тегам.`,
  nothingSaved: "Пока ничего не сохранено. Нажмите «Сохранить» у любой статьи, и она появится здесь.",
  emptyHistory: "Здесь появятся статьи, которые вы откроете.",
  offlineHint:
    "Чтобы читать офлайн целую тему, откройте её и скачайте. Уже открытые статьи тоже находятся здесь.",
  noteLabel: (question) => `Заметка к статье: ${question}`,
  answerLoadFailed: "Не удалось загрузить эту статью.",
  markAsRead: "Отметить прочитанной",
  readMarkAsUnread: "Прочитано. Отметить непрочитанной",
  readCount: (count, total) => `Прочитано: ${number(count)} из ${ofQuestions(total)}`,
  copyAnswer: "Копировать статью в Markdown",
  answerCopied: "Статья скопирована",
  linkCapacity: (count) =>
    plural(count, (n) => ({
      one: `В ссылку поместится только первая ${n} статья.`,
      few: `В ссылку поместятся только первые ${n} статьи.`,
      many: `В ссылку поместятся только первые ${n} статей.`,
      other: `В ссылку поместятся только первые ${n} статьи.`,
    })),
  imported: (lists, marks, places) =>
    `Импортировано и добавлено к вашим данным: ${list([
      plural(lists, (n) => ({
        one: `${n} список`,
        few: `${n} списка`,
        many: `${n} списков`,
        other: `${n} списка`,
      })),
      plural(marks, (n) => ({
        one: `${n} прочитанная статья`,
        few: `${n} прочитанные статьи`,
        many: `${n} прочитанных статей`,
        other: `${n} прочитанной статьи`,
      })),
      plural(places, (n) => ({
        one: `${n} место чтения`,
        few: `${n} места чтения`,
        many: `${n} мест чтения`,
        other: `${n} места чтения`,
      })),
    ])}.`,
  partialSearch: {
    site: "Нет подключения. Поиск шёл только по заголовкам и тегам, без текстов.",
    downloads: "Нет подключения. Поиск шёл только по заголовкам и тегам загруженных тем, без текстов.",
  },
  previewLinks: "Показывать предпросмотр статей по ссылкам",
  actions: {
    "next-page": "Следующая статья или следующая страница списка",
    "previous-page": "Предыдущая статья или предыдущая страница списка",
    save: "Сохранить эту статью или убрать её из списка",
    contents: "Перейти к содержанию статьи",
  },
};

export const study: ArticleMessages["study"] = {
  introduction:
    "Вы видите заголовок статьи, вспоминаете её содержание и оцениваете, насколько хорошо его знали. То, что вы знаете, вернётся позже, а то, чего не знаете, — скоро.",
  newPerDay: "Новых статей в день",
  suspendedQuestions: "Отложенные статьи",
  answersPerDay: "Повторения за последние 30 дней",
  gradeShares: "Насколько хорошо вы знали статьи",
  showAnswer: "Показать статью",
  howWell: "Насколько хорошо вы знали статью?",
  suspended: "Отложено. Эта статья больше не появится.",
  buried: "Эта статья вернётся завтра.",
  answeredToday: (count) => `Повторено сегодня: ${questions(count)}.`,
  nextReview: (interval) => `Следующая статья появится через ${interval}.`,
  limitReached: "Есть ещё статьи, но дневное ограничение достигнуто.",
  emptyDeck: "Здесь пока нет статей.",
  actions: {
    "show-answer": "Учёба: показать статью или следующий шаг",
    grade: "Учёба: оценить, насколько хорошо вы знали статью",
  },
  question: "Заголовок",
  answer: "Текст",
};

export const highlight: ArticleMessages["highlight"] = {
  empty: "Пока ничего не выделено. Выберите текст в статье, чтобы выделить его или добавить заметку.",
  textChanged: "Текст изменился: этих слов больше нет в статье.",
};

export const offline: ArticleMessages["offline"] = {
  removeDetails: "При подключении всё можно скачать снова. Сохранённые статьи останутся.",
};

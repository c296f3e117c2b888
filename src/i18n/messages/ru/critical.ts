import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

// Names that can't be put in a grammatical case (subjects, lists) follow a word that can: «в теме «Физика»».
const { number, day, list, percent, plural } = createFormatters<"one" | "few" | "many" | "other">("ru");

const questions = (count: number) =>
  plural(count, (n) => ({
    one: `${n} вопрос`,
    few: `${n} вопроса`,
    many: `${n} вопросов`,
    other: `${n} вопроса`,
  }));

/** In the prepositional case, after «в». */
const inSubjects = (count: number) =>
  plural(count, (n) => ({ one: `${n} теме`, few: `${n} темах`, many: `${n} темах`, other: `${n} темы` }));

export const critical: CriticalMessages = {
  language: "ru",
  direction: "ltr",

  number,
  day,
  list,
  percent,
  questions,
  minutesToRead: (minutes) => `${number(minutes)} мин чтения`,

  home: "Главная",
  skipToContent: "Перейти к содержанию",
  siteNavigation: "Навигация по сайту",
  subjects: "Темы",
  keywords: "Теги",
  saved: "Сохранённое",
  study: "Учить",
  search: "Поиск",
  searchAll: "Поиск по всем вопросам",
  readingSettings: "Настройки чтения",
  offline: "Офлайн",
  offlineNotice: "Нет подключения.",
  whatIsOffline: "Что можно читать",
  loading: "Загрузка",
  loadingPage: "Загрузка страницы",
  breadcrumbs: "Путь по сайту",
  allSubjects: "Все темы",
  read: "Прочитано",
  scriptsAreOff: "Для поиска, фильтров и сохранённых вопросов нужен JavaScript. Читать можно и без него.",
  footer: "Нижняя часть страницы",
  storedHere: "Всё, что вы сохраняете, остаётся на этом устройстве.",
  shortcuts: "Сочетания клавиш",
  askAnything: "Что вы хотите понять?",

  questionsInSubjects: (count, subjectCount) => `${questions(count)} в ${inSubjects(subjectCount)}`,
  tryThese: "С чего начать",
  examples: "Например",
  moreSubjects: "Другие темы",
  minutes: (minutes) => `${number(minutes)} мин`,
  withFormulas: "С формулами",
  pageOf: (page, pages) => `страница ${number(page)} из ${number(pages)}`,
  subjectDescription: (count, subject) => `${questions(count)} с ответами по теме «${subject}».`,
  filter: (subject) => `Фильтр вопросов по теме «${subject}»`,
  questionOrKeyword: "Вопрос или тег",
  sortOrder: "Сортировка",
  sortOrders: {
    best: "По релевантности",
    publisher: "Как у издателя",
    newest: "Сначала новые",
    oldest: "Сначала старые",
    title: "По алфавиту",
  },
  emptySubject: "В этой теме пока нет вопросов.",
  pages: "Страницы",
  page: (page) => `Страница ${number(page)}`,
  previous: "Назад",
  next: "Далее",

  results: (count) =>
    plural(count, (n) => ({
      one: `${n} результат`,
      few: `${n} результата`,
      many: `${n} результатов`,
      other: `${n} результата`,
    })),
  atLeast: (results) => `Минимум ${results}`,
  questionsMatch: (count) =>
    plural(count, (n) => ({
      one: `Найден ${n} вопрос`,
      few: `Найдено ${n} вопроса`,
      many: `Найдено ${n} вопросов`,
      other: `Найдено ${n} вопроса`,
    })),
  noResults: "Ничего не найдено.",
  keepTyping: "Продолжайте вводить, чтобы увидеть подходящие вопросы.",
  noResultsFor: (query) => `По запросу «${query}» ничего не найдено.`,
  tryFewerWords: (link) => [
    "Попробуйте меньше слов или более общие слова либо посмотрите ",
    link("темы"),
    ".",
  ],
  showingResultsFor: (corrected) => ["Показаны результаты по запросу ", ...corrected],
  youTyped: (word) => `(вы ввели ${word})`,
  resultsWithout: (words) =>
    `Нет результатов со всеми словами. Показаны результаты без ${list(words.map((word) => `«${word}»`))}.`,
  alsoSearching: (words) => `Также ищем: ${list(words)}`,
  noMatchesInSubject: (subject) => `В теме «${subject}» ничего не найдено.`,
  clearFilter: "Сбросить фильтры",
  removeFilter: (keyword) => `Убрать фильтр: ${keyword}`,
  moreQuestions: "Показать ещё вопросы",

  // Topics of a subject.
  topics: "Разделы",
  moreTopics: (count) =>
    plural(count, (n) => ({
      one: `Показать ещё ${n} раздел`,
      few: `Показать ещё ${n} раздела`,
      many: `Показать ещё ${n} разделов`,
      other: `Показать ещё ${n} раздела`,
    })),
  questionsInNoTopic: "Другие вопросы",
  topicDescription: (count, topic, subject) =>
    `${questions(count)} с ответами в разделе «${topic}» темы «${subject}».`,
  similarTopics: "Похожие разделы",
  alsoInSubject: (subject) => `Также в теме «${subject}»`,

  tableOfContents: "Содержание",
  relatedQuestions: "Похожие вопросы",
  sameQuestionIn: "Тот же вопрос в разделах",
  editPage: "Изменить эту страницу",
  reportProblem: "Сообщить о проблеме",
  lastChangedOn: (day) => `Последнее изменение: ${day}`,
  moreQuestionsIn: (subject) => `Ещё в теме «${subject}»`,
  previousQuestionIn: (subject) => `Предыдущий в теме «${subject}»`,
  nextQuestionIn: (subject) => `Следующий в теме «${subject}»`,
  inMultipleSubjects: "Вопрос в нескольких темах",
  questionInMultipleSubjects: "Этот вопрос есть в нескольких темах",
  filedUnder: "Этот вопрос находится в темах:",

  pageNotFound: "Страница не найдена",
  noPageAtUrl: "Такой страницы нет",
  pageMayHaveMoved: "Возможно, она перемещена или удалена либо в ссылке опечатка.",
  allQuestionsIn: (subject) => `Все вопросы в теме «${subject}»`,
  searchUrlWords: "Найти похожие вопросы",
  retry: "Повторить",
  retrying: "Новая попытка…",
  errors: {
    offline: {
      title: "Нет подключения",
      text: "Не удалось загрузить страницу. Проверьте подключение и повторите попытку. Уже прочитанные страницы по-прежнему доступны.",
    },
    unavailable: {
      title: "Сервер сейчас не может отправить эту страницу",
      text: "Подключение работает, но сервер отклонил запрос или перегружен. Повторите попытку чуть позже.",
    },
    outdated: {
      title: "Сайт обновился",
      text: "Вы видите старую версию. Обновите страницу, чтобы продолжить.",
    },
    notFound: {
      title: "Часть сайта не найдена",
      text: "Возможно, сайт только что обновился. Повторите попытку. Если не поможет, откройте страницу «Темы».",
    },
    damaged: {
      title: "Страница загрузилась неправильно",
      text: "Получены неожиданные данные. Если в вашей сети Wi-Fi нужно войти через специальную страницу, сначала войдите, затем повторите попытку.",
    },
    unknown: {
      title: "Что-то пошло не так",
      text: "Проблема на нашей стороне. Повторите попытку или откройте страницу «Темы».",
    },
  },
};

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
  close: "Закрыть",
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

  results: (count) =>
    plural(count, (n) => ({
      one: `${n} результат`,
      few: `${n} результата`,
      many: `${n} результатов`,
      other: `${n} результата`,
    })),

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

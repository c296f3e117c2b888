import { createIntervalFormatter } from "../../format-interval.ts";
import type { StudyMessages } from "../../study-messages.ts";
import { critical } from "./critical.ts";

const { number, questions } = critical;

export const study: StudyMessages = {
  interval: createIntervalFormatter("ru"),

  // Overview.
  dueToday: (count) => `Сегодня повторить: ${questions(count)}`,
  nothingDue: "Сегодня повторять нечего",
  studyNow: "Начать",
  introduction:
    "Вы видите вопрос, отвечаете на него мысленно и оцениваете, насколько хорошо знали ответ. То, что вы знаете, вернётся позже, а то, чего не знаете, — скоро.",
  howToStart: "Откройте тему, сохранённый список или поиск и нажмите «Учить».",
  decks: "Что вы учите",
  newCount: (count) => `${number(count)} новых`,
  learningCount: (count) => `${number(count)} в изучении`,
  dueCount: (count) => `${number(count)} на повторение`,
  stopStudying: "Больше не учить",
  stopped: (name) => `Вы больше не учите: ${name}`,
  deckMissing: "Этого списка нет на этом устройстве. Возможно, он удалён.",
  dailyLimits: "Дневные ограничения",
  newPerDay: "Новых вопросов в день",
  reviewsPerDay: "Повторений в день",
  suspendedQuestions: "Отложенные вопросы",
  resume: "Учить снова",

  // Progress.
  progress: "Ваши успехи",
  answersPerDay: "Ответы за последние 30 дней",
  gradeShares: "Насколько хорошо вы знали ответы",
  forecast: "Повторения в ближайшие 14 дней",
  showAsTable: "Показать таблицей",
  day: "День",
  count: "Количество",
  share: "Доля",
  today: "Сегодня",

  // Studying.
  allDecks: "Всё, что вы учите",
  searchDeck: (query) => `Поиск: ${query}`,
  showAnswer: "Показать ответ",
  stepByStep: "По шагам",
  nextStep: (step, total) => `Показать шаг ${number(step)} из ${number(total)}`,
  showAll: "Показать всё",
  howWell: "Насколько хорошо вы знали ответ?",
  grades: { again: "Снова", hard: "Трудно", good: "Хорошо", easy: "Легко" },
  left: (count) => `Осталось: ${questions(count)}`,
  suspend: "Отложить",
  suspended: "Отложено. Этот вопрос больше не появится.",
  bury: "Не сегодня",
  buried: "Этот вопрос вернётся завтра.",
  skip: "Пропустить",
  openArticle: "Открыть статью",
  done: "На сегодня всё",
  answeredToday: (count) => `Отвечено сегодня: ${questions(count)}.`,
  nextReview: (interval) => `Следующий вопрос появится через ${interval}.`,
  limitReached: "Есть ещё вопросы, но дневное ограничение достигнуто.",
  emptyDeck: "Здесь пока нет вопросов.",
  overview: "Назад к обзору",

  // In the list of keyboard shortcuts.
  actions: {
    "show-answer": "Учёба: показать ответ или следующий шаг",
    grade: "Учёба: оценить, насколько хорошо вы знали ответ",
    "undo-grade": "Учёба: отменить последнюю оценку",
  },

  // Export.
  exportAnki: "Экспорт для Anki",
  exportAnkiText: "Экспорт для Anki в виде текста",
  exportCsv: "Экспорт в CSV",
  exportText: "Экспорт в текст с табуляцией",
  exported: (count) => `Экспортировано: ${questions(count)}`,
  notExported: (count) => `Не загружено и не попало в файл: ${questions(count)}`,
  imported: "Ваши успехи в учёбе тоже добавлены.",
  question: "Вопрос",
  answer: "Ответ",
  subject: "Тема",
  link: "Ссылка",
};

import { createFormatters } from "../../format.ts";
import type { ListingMessages } from "../../listing-messages.ts";
import { critical } from "./critical.ts";

const { plural } = createFormatters<"one" | "few" | "many" | "other">("ru");
const { number, list, questions } = critical;

/** In the prepositional case, after «в». */
const inSubjects = (count: number) =>
  plural(count, (n) => ({ one: `${n} теме`, few: `${n} темах`, many: `${n} темах`, other: `${n} темы` }));

export const listing: ListingMessages = {
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
};

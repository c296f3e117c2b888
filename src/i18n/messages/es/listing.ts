import { createFormatters } from "../../format.ts";
import type { ListingMessages } from "../../listing-messages.ts";
import { critical } from "./critical.ts";

const { plural } = createFormatters<"one" | "many" | "other">("es");
const { number, list, questions } = critical;

const subjects = (count: number) =>
  plural(count, (n) => ({ one: `${n} tema`, many: `${n} de temas`, other: `${n} temas` }));

export const listing: ListingMessages = {
  questionsInSubjects: (count, subjectCount) => `${questions(count)} en ${subjects(subjectCount)}`,
  tryThese: "Para empezar",
  examples: "Por ejemplo",
  moreSubjects: "Más temas",
  minutes: (minutes) => `${number(minutes)} min`,
  withFormulas: "Con fórmulas",
  pageOf: (page, pages) => `página ${number(page)} de ${number(pages)}`,
  subjectDescription: (count, subject) => `${questions(count)} de ${subject}, con respuestas.`,
  filter: (subject) => `Filtrar las preguntas de ${subject}`,
  questionOrKeyword: "Pregunta o etiqueta",
  sortOrder: "Ordenar por",
  sortOrders: {
    best: "Relevancia",
    publisher: "Orden del editor",
    newest: "Más recientes",
    oldest: "Más antiguas",
    title: "De la A a la Z",
  },
  emptySubject: "Este tema aún no tiene preguntas.",
  pages: "Páginas",
  page: (page) => `Página ${number(page)}`,
  previous: "Anterior",
  next: "Siguiente",
  atLeast: (results) => `Al menos ${results}`,
  questionsMatch: (count) =>
    plural(count, (n) => ({
      one: `${n} pregunta coincide`,
      many: `${n} de preguntas coinciden`,
      other: `${n} preguntas coinciden`,
    })),
  noResults: "No hay resultados.",
  keepTyping: "Al seguir escribiendo aparecerán las preguntas que coincidan.",
  noResultsFor: (query) => `No hay resultados para «${query}».`,
  tryFewerWords: (link) => [
    "Conviene probar con menos palabras o más generales, o explorar los ",
    link("temas"),
    ".",
  ],
  showingResultsFor: (corrected) => ["Resultados para ", ...corrected],
  youTyped: (word) => `(búsqueda original: ${word})`,
  resultsWithout: (words) =>
    `No hay resultados con todas las palabras. Se muestran los que no incluyen ${list(words.map((word) => `«${word}»`))}.`,
  alsoSearching: (words) => `También se busca: ${list(words)}`,
  noMatchesInSubject: (subject) => `No hay coincidencias en ${subject}.`,
  clearFilter: "Quitar los filtros",
  removeFilter: (keyword) => `Quitar el filtro: ${keyword}`,
  moreQuestions: "Mostrar más preguntas",

  // Topics of a subject.
  topics: "Subtemas",
  moreTopics: (count) =>
    plural(count, (n) => ({
      one: `Mostrar ${n} subtema más`,
      many: `Mostrar ${n} de subtemas más`,
      other: `Mostrar ${n} subtemas más`,
    })),
  questionsInNoTopic: "Más preguntas",
  topicDescription: (count, topic, subject) =>
    `${questions(count)} sobre ${topic} en ${subject}, con respuestas.`,
  similarTopics: "Subtemas similares",
  alsoInSubject: (subject) => `También en ${subject}`,
};

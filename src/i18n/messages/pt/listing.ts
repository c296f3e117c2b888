import { createFormatters } from "../../format.ts";
import type { ListingMessages } from "../../listing-messages.ts";
import { critical } from "./critical.ts";

const { plural } = createFormatters<"one" | "many" | "other">("pt");
const { number, list, questions } = critical;

const subjects = (count: number) =>
  plural(count, (n) => ({ one: `${n} assunto`, many: `${n} de assuntos`, other: `${n} assuntos` }));

export const listing: ListingMessages = {
  questionsInSubjects: (count, subjectCount) => `${questions(count)} em ${subjects(subjectCount)}`,
  tryThese: "Para começar",
  examples: "Por exemplo",
  moreSubjects: "Mais assuntos",
  minutes: (minutes) => `${number(minutes)} min`,
  withFormulas: "Com fórmulas",
  pageOf: (page, pages) => `página ${number(page)} de ${number(pages)}`,
  subjectDescription: (count, subject) => `${questions(count)} de ${subject}, com respostas.`,
  filter: (subject) => `Filtrar as perguntas de ${subject}`,
  questionOrKeyword: "Pergunta ou tag",
  sortOrder: "Ordenar por",
  sortOrders: {
    best: "Relevância",
    publisher: "Ordem do editor",
    newest: "Mais recentes",
    oldest: "Mais antigas",
    title: "De A a Z",
  },
  emptySubject: "Ainda não há perguntas neste assunto.",
  pages: "Páginas",
  page: (page) => `Página ${number(page)}`,
  previous: "Anterior",
  next: "Próxima",
  atLeast: (results) => `Pelo menos ${results}`,
  questionsMatch: (count) =>
    plural(count, (n) => ({
      one: `${n} pergunta encontrada`,
      many: `${n} de perguntas encontradas`,
      other: `${n} perguntas encontradas`,
    })),
  noResults: "Nenhum resultado.",
  keepTyping: "Continue digitando para ver as perguntas correspondentes.",
  noResultsFor: (query) => `Nenhum resultado para “${query}”.`,
  tryFewerWords: (link) => [
    "Tente usar menos palavras ou palavras mais gerais, ou explore os ",
    link("assuntos"),
    ".",
  ],
  showingResultsFor: (corrected) => ["Resultados para ", ...corrected],
  youTyped: (word) => `(você digitou ${word})`,
  resultsWithout: (words) =>
    `Nenhum resultado com todas as palavras. Estes são os resultados sem ${list(words.map((word) => `“${word}”`))}.`,
  alsoSearching: (words) => `Buscando também: ${list(words)}`,
  noMatchesInSubject: (subject) => `Nada encontrado em ${subject}.`,
  clearFilter: "Limpar filtros",
  removeFilter: (keyword) => `Remover filtro: ${keyword}`,
  moreQuestions: "Mostrar mais perguntas",

  // Topics of a subject.
  topics: "Tópicos",
  moreTopics: (count) =>
    plural(count, (n) => ({
      one: `Mostrar mais ${n} tópico`,
      many: `Mostrar mais ${n} de tópicos`,
      other: `Mostrar mais ${n} tópicos`,
    })),
  questionsInNoTopic: "Mais perguntas",
  topicDescription: (count, topic, subject) =>
    `${questions(count)} sobre ${topic} em ${subject}, com respostas.`,
  similarTopics: "Tópicos parecidos",
  alsoInSubject: (subject) => `Também em ${subject}`,
};

import type { ArticleMessages } from "../../article-messages.ts";
import { createFormatters } from "../../format.ts";

const { list, plural } = createFormatters<"one" | "many" | "other">("pt");

const questions = (count: number) =>
  plural(count, (n) => ({ one: `${n} artigo`, many: `${n} de artigos`, other: `${n} artigos` }));

export const critical: ArticleMessages["critical"] = {
  questions,
  searchAll: "Buscar em todos os artigos",
  read: "Lido",
  scriptsAreOff:
    "A busca, os filtros e os artigos salvos precisam de JavaScript. Sem ele, ainda é possível ler tudo.",
  relatedQuestions: "Artigos relacionados",
  sameQuestionIn: "O mesmo título em",
  nextQuestionIn: (subject) => `Próximo em ${subject}`,
  inMultipleSubjects: "Artigo em vários assuntos",
  questionInMultipleSubjects: "Este artigo está em vários assuntos",
  filedUnder: "Este artigo está em:",
  allQuestionsIn: (subject) => `Todos os artigos de ${subject}`,
};

export const listing: ArticleMessages["listing"] = {
  subjectDescription: (count, subject) => `${questions(count)} de ${subject}.`,
  filter: (subject) => `Filtrar os artigos de ${subject}`,
  questionOrKeyword: "Título ou tag",
  emptySubject: "Ainda não há artigos neste assunto.",
  questionsMatch: (count) =>
    plural(count, (n) => ({
      one: `${n} artigo encontrado`,
      many: `${n} de artigos encontrados`,
      other: `${n} artigos encontrados`,
    })),
  keepTyping: "Continue digitando para ver os artigos correspondentes.",
  moreQuestions: "Mostrar mais artigos",
  questionsInNoTopic: "Mais artigos",
  topicDescription: (count, topic, subject) => `${questions(count)} sobre ${topic} em ${subject}.`,
};

export const lazy: ArticleMessages["lazy"] = {
  matchingQuestions: "Artigos",
  moreAnswers: (count) =>
    plural(count, (n) => ({
      one: `Mais ${n} artigo com este título`,
      many: `Mais ${n} de artigos com este título`,
      other: `Mais ${n} artigos com este título`,
    })),
  searchFieldHint: "Buscar em títulos, tags e textos",
  searchHelp: { keyword: { description: "busca só artigos com esta tag" } },
  similarQuestions: "Artigos parecidos:",
  keywordsDescription: (site) => `Explore os artigos de ${site} por tag.`,
  nothingSaved: "Nada salvo ainda. Toque em Salvar em qualquer artigo para guardá-lo aqui.",
  emptyHistory: "Os artigos que você abrir aparecerão aqui.",
  offlineHint:
    "Para ler um assunto inteiro offline, abra-o e baixe-o. Os artigos já abertos também estão aqui.",
  answerLoadFailed: "Não foi possível carregar este artigo.",
  markAsRead: "Marcar como lido",
  readMarkAsUnread: "Lido. Marcar como não lido",
  markedAsRead: "Marcado como lido",
  markedAsUnread: "Marcado como não lido",
  copyAnswer: "Copiar artigo em Markdown",
  answerCopied: "Artigo copiado",
  linkCapacity: (count) =>
    plural(count, (n) => ({
      one: `No link cabe só ${n} artigo.`,
      many: `No link cabem só os primeiros ${n} de artigos.`,
      other: `No link cabem só os primeiros ${n} artigos.`,
    })),
  imported: (lists, marks, places) =>
    `Importado e adicionado aos seus dados: ${list([
      plural(lists, (n) => ({ one: `${n} lista`, many: `${n} de listas`, other: `${n} listas` })),
      plural(marks, (n) => ({
        one: `${n} artigo lido`,
        many: `${n} de artigos lidos`,
        other: `${n} artigos lidos`,
      })),
      plural(places, (n) => ({
        one: `${n} posição de leitura`,
        many: `${n} de posições de leitura`,
        other: `${n} posições de leitura`,
      })),
    ])}.`,
  partialSearch: {
    site: "Sem conexão. A busca incluiu só títulos e tags, não os textos.",
    downloads: "Sem conexão. A busca incluiu só títulos e tags dos assuntos baixados, não os textos.",
  },
  previewLinks: "Mostrar prévias dos artigos vinculados",
  actions: {
    "next-page": "Próximo artigo ou próxima página da lista",
    "previous-page": "Artigo anterior ou página anterior da lista",
    save: "Salvar este artigo ou removê-lo da lista",
    contents: "Ir para o conteúdo do artigo",
  },
};

export const study: ArticleMessages["study"] = {
  introduction:
    "Você vê o título de um artigo, lembra o que ele diz e avalia o quanto sabia. O que você sabe volta mais tarde; o que não sabe volta logo.",
  newPerDay: "Novos artigos por dia",
  suspendedQuestions: "Artigos deixados de lado",
  answersPerDay: "Revisões dos últimos 30 dias",
  gradeShares: "O quanto você sabia dos artigos",
  showAnswer: "Mostrar artigo",
  suspended: "Deixado de lado. Não vai mais aparecer.",
  answeredToday: (count) => `Você revisou hoje: ${questions(count)}.`,
  nextReview: (interval) => `O próximo aparece em ${interval}.`,
  emptyDeck: "Ainda não há artigos aqui.",
  actions: { "show-answer": "Estudar: mostrar o artigo ou o próximo passo" },
  question: "Título",
  answer: "Texto",
};

export const highlight: ArticleMessages["highlight"] = {
  empty: "Nada destacado ainda. Selecione um texto em um artigo para destacá-lo ou adicionar uma nota.",
  textChanged: "O texto mudou: estas palavras não estão mais no artigo.",
};

export const offline: ArticleMessages["offline"] = {
  removeDetails: "Com conexão, é possível baixar de novo. Os artigos salvos continuam aqui.",
};

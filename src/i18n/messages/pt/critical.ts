import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

const { number, day, list, percent, plural } = createFormatters<"one" | "many" | "other">("pt");

const questions = (count: number) =>
  plural(count, (n) => ({ one: `${n} pergunta`, many: `${n} de perguntas`, other: `${n} perguntas` }));
const subjects = (count: number) =>
  plural(count, (n) => ({ one: `${n} assunto`, many: `${n} de assuntos`, other: `${n} assuntos` }));

export const critical: CriticalMessages = {
  language: "pt",
  direction: "ltr",

  number,
  day,
  list,
  percent,
  questions,
  minutesToRead: (minutes) => `${number(minutes)} min de leitura`,

  home: "Início",
  skipToContent: "Ir para o conteúdo",
  siteNavigation: "Navegação do site",
  subjects: "Assuntos",
  keywords: "Tags",
  saved: "Salvos",
  study: "Estudar",
  search: "Buscar",
  searchAll: "Buscar em todas as perguntas",
  readingSettings: "Ajustes de leitura",
  offline: "Offline",
  offlineNotice: "Sem conexão.",
  whatIsOffline: "Veja o que você pode ler",
  loading: "Carregando",
  loadingPage: "Carregando a página",
  breadcrumbs: "Caminho de navegação",
  allSubjects: "Todos os assuntos",
  read: "Lida",
  scriptsAreOff:
    "A busca, os filtros e as perguntas salvas precisam de JavaScript. Sem ele, ainda é possível ler tudo.",
  footer: "Rodapé",
  storedHere: "O que for salvo fica neste dispositivo.",
  shortcuts: "Atalhos de teclado",
  askAnything: "O que você gostaria de entender?",

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

  results: (count) =>
    plural(count, (n) => ({ one: `${n} resultado`, many: `${n} de resultados`, other: `${n} resultados` })),
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

  tableOfContents: "Conteúdo",
  relatedQuestions: "Perguntas relacionadas",
  sameQuestionIn: "A mesma pergunta em",
  editPage: "Editar esta página",
  reportProblem: "Informar um problema",
  lastChangedOn: (day) => `Última alteração: ${day}`,
  moreQuestionsIn: (subject) => `Mais em ${subject}`,
  previousQuestionIn: (subject) => `Anterior em ${subject}`,
  nextQuestionIn: (subject) => `Próxima em ${subject}`,
  inMultipleSubjects: "Pergunta em vários assuntos",
  questionInMultipleSubjects: "Esta pergunta está em vários assuntos",
  filedUnder: "Esta pergunta está em:",

  pageNotFound: "Página não encontrada",
  noPageAtUrl: "Não encontramos essa página",
  pageMayHaveMoved: "Ela pode ter sido movida ou removida, ou o link pode ter um erro de digitação.",
  allQuestionsIn: (subject) => `Todas as perguntas de ${subject}`,
  searchUrlWords: "Buscar perguntas parecidas",
  retry: "Tentar de novo",
  retrying: "Tentando de novo…",
  errors: {
    offline: {
      title: "Sem conexão",
      text: "Não foi possível carregar esta página. Verifique a conexão e tente de novo. As páginas já lidas continuam disponíveis.",
    },
    unavailable: {
      title: "O servidor não consegue enviar esta página agora",
      text: "A conexão funciona, mas o servidor recusou o pedido ou está ocupado. Tente de novo daqui a pouco.",
    },
    outdated: {
      title: "Este site foi atualizado",
      text: "Esta é uma versão anterior. Recarregue a página para continuar.",
    },
    notFound: {
      title: "Falta uma parte deste site",
      text: "O site pode ter acabado de ser atualizado. Tente de novo. Se não resolver, vá para a página Assuntos.",
    },
    damaged: {
      title: "Esta página não foi carregada corretamente",
      text: "O site recebeu dados inesperados. Se a rede Wi-Fi tiver uma página de acesso, entre por ela e tente de novo.",
    },
    unknown: {
      title: "Algo deu errado",
      text: "O problema é nosso. Tente de novo ou vá para a página Assuntos.",
    },
  },
};

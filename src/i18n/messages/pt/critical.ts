import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

const { number, day, list, percent, plural } = createFormatters<"one" | "many" | "other">("pt");

const questions = (count: number) =>
  plural(count, (n) => ({ one: `${n} pergunta`, many: `${n} de perguntas`, other: `${n} perguntas` }));

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
  close: "Fechar",
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
  askAnything: "O que você quer entender?",

  results: (count) =>
    plural(count, (n) => ({ one: `${n} resultado`, many: `${n} de resultados`, other: `${n} resultados` })),

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

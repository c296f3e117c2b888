import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

const { number, day, list, percent, plural } = createFormatters<"one" | "many" | "other">("es");

const questions = (count: number) =>
  plural(count, (n) => ({ one: `${n} pregunta`, many: `${n} de preguntas`, other: `${n} preguntas` }));
const subjects = (count: number) =>
  plural(count, (n) => ({ one: `${n} tema`, many: `${n} de temas`, other: `${n} temas` }));

export const critical: CriticalMessages = {
  language: "es",
  direction: "ltr",

  number,
  day,
  list,
  percent,
  questions,
  minutesToRead: (minutes) => `${number(minutes)} min de lectura`,

  home: "Inicio",
  skipToContent: "Ir al contenido",
  siteNavigation: "Sitio",
  subjects: "Temas",
  keywords: "Etiquetas",
  saved: "Guardado",
  study: "Estudiar",
  search: "Buscar",
  searchAll: "Buscar en todas las preguntas",
  readingSettings: "Ajustes de lectura",
  offline: "Sin conexión",
  offlineNotice: "Sin conexión.",
  whatIsOffline: "Qué puedes leer",
  loading: "Cargando",
  loadingPage: "Cargando página",
  breadcrumbs: "Ruta de navegación",
  allSubjects: "Todos los temas",
  read: "Leída",
  scriptsAreOff:
    "La búsqueda, los filtros y las preguntas guardadas necesitan JavaScript. Sin él se puede leer todo.",
  footer: "Pie de página",
  storedHere: "Lo que se guarda permanece en este dispositivo.",
  shortcuts: "Atajos de teclado",
  askAnything: "¿Qué te gustaría entender?",

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

  results: (count) =>
    plural(count, (n) => ({ one: `${n} resultado`, many: `${n} de resultados`, other: `${n} resultados` })),
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

  tableOfContents: "Contenido",
  relatedQuestions: "Preguntas relacionadas",
  sameQuestionIn: "La misma pregunta en",
  editPage: "Editar esta página",
  reportProblem: "Informar de un problema",
  lastChangedOn: (day) => `Última modificación: ${day}`,
  moreQuestionsIn: (subject) => `Más en ${subject}`,
  previousQuestionIn: (subject) => `Anterior en ${subject}`,
  nextQuestionIn: (subject) => `Siguiente en ${subject}`,
  inMultipleSubjects: "Pregunta en varios temas",
  questionInMultipleSubjects: "Esta pregunta está en varios temas",
  filedUnder: "Esta pregunta se encuentra en:",

  pageNotFound: "Página no encontrada",
  noPageAtUrl: "No encontramos esa página",
  pageMayHaveMoved: "Puede que se haya trasladado o eliminado, o que el enlace tenga una errata.",
  allQuestionsIn: (subject) => `Todas las preguntas de ${subject}`,
  searchUrlWords: "Buscar preguntas similares",
  retry: "Reintentar",
  retrying: "Reintentando…",
  errors: {
    offline: {
      title: "Sin conexión",
      text: "No se ha podido cargar esta página. Comprueba la conexión y vuelve a intentarlo. Las páginas ya leídas se pueden seguir abriendo.",
    },
    unavailable: {
      title: "El servidor no puede enviar esta página ahora",
      text: "La conexión funciona, pero el servidor la ha rechazado o está ocupado. Vuelve a intentarlo en un momento.",
    },
    outdated: {
      title: "Este sitio se ha actualizado",
      text: "Esta es una versión anterior. Vuelve a cargar la página para continuar.",
    },
    notFound: {
      title: "Falta una parte de este sitio",
      text: "Puede que el sitio se acabe de actualizar. Vuelve a intentarlo y, si no funciona, ve a la página Temas.",
    },
    damaged: {
      title: "Esta página no se ha podido cargar correctamente",
      text: "El sitio ha recibido datos inesperados. Si la red wifi tiene una página de acceso, inicia sesión en ella y vuelve a intentarlo.",
    },
    unknown: {
      title: "Algo ha fallado",
      text: "El problema es nuestro. Vuelve a intentarlo o ve a la página Temas.",
    },
  },
};

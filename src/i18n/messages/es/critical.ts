import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

const { number, day, list, percent, plural } = createFormatters<"one" | "many" | "other">("es");

const questions = (count: number) =>
  plural(count, (n) => ({ one: `${n} pregunta`, many: `${n} de preguntas`, other: `${n} preguntas` }));

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
  close: "Cerrar",
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

  results: (count) =>
    plural(count, (n) => ({ one: `${n} resultado`, many: `${n} de resultados`, other: `${n} resultados` })),

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

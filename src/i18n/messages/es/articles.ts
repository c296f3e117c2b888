import type { ArticleMessages } from "../../article-messages.ts";
import { createFormatters } from "../../format.ts";

const { list, plural } = createFormatters<"one" | "many" | "other">("es");

const questions = (count: number) =>
  plural(count, (n) => ({ one: `${n} artículo`, many: `${n} de artículos`, other: `${n} artículos` }));

export const critical: ArticleMessages["critical"] = {
  questions,
  searchAll: "Buscar en todos los artículos",
  read: "Leído",
  scriptsAreOff:
    "La búsqueda, los filtros y los artículos guardados necesitan JavaScript. Sin él se puede leer todo.",
  relatedQuestions: "Artículos relacionados",
  sameQuestionIn: "El mismo título en",
  inMultipleSubjects: "Artículo en varios temas",
  questionInMultipleSubjects: "Este artículo está en varios temas",
  filedUnder: "Este artículo se encuentra en:",
  allQuestionsIn: (subject) => `Todos los artículos de ${subject}`,
};

export const listing: ArticleMessages["listing"] = {
  subjectDescription: (count, subject) => `${questions(count)} de ${subject}.`,
  filter: (subject) => `Filtrar los artículos de ${subject}`,
  questionOrKeyword: "Título o etiqueta",
  emptySubject: "Este tema aún no tiene artículos.",
  questionsMatch: (count) =>
    plural(count, (n) => ({
      one: `${n} artículo coincide`,
      many: `${n} de artículos coinciden`,
      other: `${n} artículos coinciden`,
    })),
  keepTyping: "Al seguir escribiendo aparecerán los artículos que coincidan.",
  moreQuestions: "Mostrar más artículos",
  questionsInNoTopic: "Más artículos",
  topicDescription: (count, topic, subject) => `${questions(count)} sobre ${topic} en ${subject}.`,
};

export const lazy: ArticleMessages["lazy"] = {
  matchingQuestions: "Artículos",
  moreAnswers: (count) =>
    plural(count, (n) => ({
      one: `${n} artículo más con este título`,
      many: `${n} de artículos más con este título`,
      other: `${n} artículos más con este título`,
    })),
  searchFieldHint: "Buscar en títulos, etiquetas y textos",
  searchHelp: { keyword: { description: "busca solo artículos con esta etiqueta" } },
  similarQuestions: "Artículos similares:",
  keywordsDescription: (site) => `Explorar los artículos de ${site} por etiqueta.`,
  nothingSaved: "Aún no hay nada guardado. Pulsa Guardar en cualquier artículo para tenerlo aquí.",
  emptyHistory: "Los artículos que abras aparecerán aquí.",
  offlineHint:
    "Para leer un tema completo sin conexión, ábrelo y descárgalo. Los artículos ya abiertos también están aquí.",
  answerLoadFailed: "No se ha podido cargar este artículo.",
  markAsRead: "Marcar como leído",
  readMarkAsUnread: "Leído. Marcar como no leído",
  markedAsRead: "Marcado como leído",
  markedAsUnread: "Marcado como no leído",
  copyAnswer: "Copiar el artículo en Markdown",
  answerCopied: "Artículo copiado",
  linkCapacity: (count) =>
    plural(count, (n) => ({
      one: `En el enlace solo cabe ${n} artículo.`,
      many: `En el enlace solo caben los primeros ${n} de artículos.`,
      other: `En el enlace solo caben los primeros ${n} artículos.`,
    })),
  imported: (lists, marks, places) =>
    `Importado y añadido a tus datos: ${list([
      plural(lists, (n) => ({ one: `${n} lista`, many: `${n} de listas`, other: `${n} listas` })),
      plural(marks, (n) => ({
        one: `${n} artículo leído`,
        many: `${n} de artículos leídos`,
        other: `${n} artículos leídos`,
      })),
      plural(places, (n) => ({
        one: `${n} posición de lectura`,
        many: `${n} de posiciones de lectura`,
        other: `${n} posiciones de lectura`,
      })),
    ])}.`,
  partialSearch: {
    site: "Sin conexión. Solo se ha buscado en títulos y etiquetas, no en los textos.",
    downloads:
      "Sin conexión. Solo se ha buscado en títulos y etiquetas de los temas descargados, no en los textos.",
  },
  previewLinks: "Mostrar vistas previas de los artículos enlazados",
  actions: {
    "next-page": "Artículo siguiente o página siguiente de la lista",
    "previous-page": "Artículo anterior o página anterior de la lista",
    save: "Guardar este artículo o quitarlo de la lista",
    contents: "Ir al contenido del artículo",
  },
};

export const study: ArticleMessages["study"] = {
  introduction:
    "Ves el título de un artículo, recuerdas lo que dice y valoras cuánto sabías. Lo que sabes vuelve más tarde; lo que no sabes vuelve pronto.",
  newPerDay: "Artículos nuevos al día",
  suspendedQuestions: "Artículos apartados",
  answersPerDay: "Repasos de los últimos 30 días",
  gradeShares: "Cuánto sabías de los artículos",
  showAnswer: "Mostrar artículo",
  suspended: "Apartado. No volverá a aparecer.",
  answeredToday: (count) => `Hoy has repasado: ${questions(count)}.`,
  nextReview: (interval) => `El siguiente aparece en ${interval}.`,
  emptyDeck: "Aquí todavía no hay artículos.",
  actions: { "show-answer": "Estudiar: mostrar el artículo o el siguiente paso" },
  question: "Título",
  answer: "Texto",
};

export const highlight: ArticleMessages["highlight"] = {
  empty: "Aún no has subrayado nada. Selecciona texto en un artículo para subrayarlo o añadir una nota.",
  textChanged: "El texto ha cambiado: estas palabras ya no están en el artículo.",
};

export const offline: ArticleMessages["offline"] = {
  removeDetails: "Con conexión podrás volver a descargarlo. Los artículos guardados se conservan.",
};

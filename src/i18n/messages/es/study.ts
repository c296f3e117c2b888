import { createIntervalFormatter } from "../../format-interval.ts";
import type { StudyMessages } from "../../study-messages.ts";
import { critical } from "./critical.ts";

const { number, questions } = critical;

export const study: StudyMessages = {
  interval: createIntervalFormatter("es"),

  // Overview.
  dueToday: (count) => `Para repasar hoy: ${questions(count)}`,
  nothingDue: "Hoy no hay nada que repasar",
  studyNow: "Estudiar ahora",
  introduction:
    "Ves una pregunta, la respondes mentalmente y valoras cuánto sabías. Lo que sabes vuelve más tarde; lo que no sabes vuelve pronto.",
  howToStart: "Abre un tema, una lista guardada o una búsqueda y toca Estudiar.",
  decks: "Lo que estudias",
  newCount: (count) => `${number(count)} por empezar`,
  learningCount: (count) => `${number(count)} en curso`,
  dueCount: (count) => `${number(count)} para repasar`,
  stopStudying: "Dejar de estudiar",
  stopped: (name) => `Ya no estudias ${name}`,
  deckMissing: "Esta lista no está en este dispositivo. Puede que se haya borrado.",
  dailyLimits: "Límites diarios",
  newPerDay: "Preguntas nuevas al día",
  reviewsPerDay: "Repasos al día",
  suspendedQuestions: "Preguntas apartadas",
  resume: "Volver a estudiar",

  // Progress.
  progress: "Tu progreso",
  answersPerDay: "Respuestas de los últimos 30 días",
  gradeShares: "Cuánto sabías de las respuestas",
  forecast: "Repasos de los próximos 14 días",
  showAsTable: "Mostrar como tabla",
  day: "Día",
  count: "Cantidad",
  share: "Proporción",
  today: "Hoy",

  // Studying.
  allDecks: "Todo lo que estudias",
  searchDeck: (query) => `Búsqueda: ${query}`,
  showAnswer: "Mostrar respuesta",
  stepByStep: "Paso a paso",
  nextStep: (step, total) => `Mostrar el paso ${number(step)} de ${number(total)}`,
  showAll: "Mostrar todo",
  howWell: "¿Cuánto sabías?",
  grades: { again: "Otra vez", hard: "Difícil", good: "Bien", easy: "Fácil" },
  left: (count) => `Quedan: ${questions(count)}`,
  suspend: "Apartar",
  suspended: "Apartada. No volverá a aparecer.",
  bury: "Hoy no",
  buried: "Volverá a aparecer mañana.",
  skip: "Saltar",
  openArticle: "Abrir artículo",
  done: "Listo por hoy",
  answeredToday: (count) => `Hoy has respondido: ${questions(count)}.`,
  nextReview: (interval) => `La siguiente aparece en ${interval}.`,
  limitReached: "Hay más, pero has llegado a tu límite diario.",
  emptyDeck: "Aquí todavía no hay preguntas.",
  overview: "Volver al resumen",

  // In the list of keyboard shortcuts.
  actions: {
    "show-answer": "Estudiar: mostrar la respuesta o el siguiente paso",
    grade: "Estudiar: valorar cuánto se sabía",
    "undo-grade": "Estudiar: deshacer la última valoración",
  },

  // Export.
  exportAnki: "Exportar para Anki",
  exportAnkiText: "Exportar para Anki como texto",
  exportCsv: "Exportar como CSV",
  exportText: "Exportar como texto con tabuladores",
  exported: (count) => `Exportado: ${questions(count)}`,
  notExported: (count) => `No se han podido cargar y no están en el archivo: ${questions(count)}`,
  imported: "También se ha añadido tu progreso de estudio.",
  question: "Pregunta",
  answer: "Respuesta",
  subject: "Tema",
  link: "Enlace",
};

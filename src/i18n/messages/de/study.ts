import { createIntervalFormatter } from "../../format-interval.ts";
import type { StudyMessages } from "../../study-messages.ts";
import { critical } from "./critical.ts";

const { number, questions } = critical;

export const study: StudyMessages = {
  interval: createIntervalFormatter("de"),

  // Overview.
  dueToday: (count) => `Heute zu wiederholen: ${questions(count)}`,
  nothingDue: "Heute gibt es nichts zu wiederholen",
  studyNow: "Jetzt lernen",
  introduction:
    "Erst erscheint die Frage, dann wird sie in Gedanken beantwortet und bewertet. Was bekannt war, kommt später wieder, was noch fehlt, schon bald.",
  howToStart: "Ein Thema, eine gespeicherte Liste oder eine Suche öffnen und auf „Lernen“ tippen.",
  decks: "Das wird gelernt",
  newCount: (count) => `${number(count)} neu`,
  learningCount: (count) => `${number(count)} in Arbeit`,
  dueCount: (count) => `${number(count)} zu wiederholen`,
  stopStudying: "Nicht mehr lernen",
  stopped: (name) => `${name} wird nicht mehr gelernt`,
  deckMissing: "Diese Liste ist nicht auf diesem Gerät. Vielleicht wurde sie gelöscht.",
  dailyLimits: "Grenzen pro Tag",
  newPerDay: "Neue Fragen pro Tag",
  reviewsPerDay: "Wiederholungen pro Tag",
  suspendedQuestions: "Beiseitegelegte Fragen",
  resume: "Wieder lernen",

  // Progress.
  progress: "Fortschritt",
  answersPerDay: "Antworten der letzten 30 Tage",
  gradeShares: "So gut waren die Antworten bekannt",
  forecast: "Wiederholungen der nächsten 14 Tage",
  showAsTable: "Als Tabelle zeigen",
  day: "Tag",
  count: "Anzahl",
  share: "Anteil",
  today: "Heute",

  // Studying.
  allDecks: "Alles, was gelernt wird",
  searchDeck: (query) => `Suche: ${query}`,
  showAnswer: "Antwort zeigen",
  stepByStep: "Schritt für Schritt",
  nextStep: (step, total) => `Schritt ${number(step)} von ${number(total)} zeigen`,
  showAll: "Alles zeigen",
  howWell: "Wie gut war die Antwort bekannt?",
  grades: { again: "Nochmal", hard: "Schwer", good: "Gut", easy: "Leicht" },
  left: (count) => `Noch ${questions(count)}`,
  suspend: "Beiseitelegen",
  suspended: "Beiseitegelegt. Diese Frage kommt nicht wieder.",
  bury: "Nicht heute",
  buried: "Diese Frage kommt morgen wieder.",
  skip: "Überspringen",
  openArticle: "Artikel öffnen",
  done: "Für heute geschafft",
  answeredToday: (count) => `Heute beantwortet: ${questions(count)}.`,
  nextReview: (interval) => `Weiter geht es in ${interval}.`,
  limitReached: "Es gibt noch mehr, aber die Grenze für heute ist erreicht.",
  emptyDeck: "Hier gibt es noch keine Fragen.",
  overview: "Zurück zur Übersicht",

  // In the list of keyboard shortcuts.
  actions: {
    "show-answer": "Lernen: Antwort oder nächsten Schritt zeigen",
    grade: "Lernen: bewerten, wie gut die Antwort bekannt war",
    "undo-grade": "Lernen: letzte Bewertung zurücknehmen",
  },

  // Export.
  exportAnki: "Für Anki exportieren",
  exportAnkiText: "Für Anki als Text exportieren",
  exportCsv: "Als CSV exportieren",
  exportText: "Als Text mit Tabulatoren exportieren",
  exported: (count) => `Exportiert: ${questions(count)}`,
  notExported: (count) => `Nicht geladen und nicht in der Datei: ${questions(count)}`,
  imported: "Der Lernfortschritt wurde auch hinzugefügt.",
  question: "Frage",
  answer: "Antwort",
  subject: "Thema",
  link: "Link",
};

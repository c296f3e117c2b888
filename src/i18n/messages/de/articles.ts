import type { ArticleMessages } from "../../article-messages.ts";
import { createFormatters } from "../../format.ts";

const { list, plural } = createFormatters<"one" | "other">("de");

const questions = (count: number) => plural(count, (n) => ({ one: `${n} Artikel`, other: `${n} Artikel` }));

export const critical: ArticleMessages["critical"] = {
  questions,
  searchAll: "Alle Artikel durchsuchen",
  scriptsAreOff: "Suche, Filter und gespeicherte Artikel benötigen JavaScript. Lesen geht auch ohne.",
  relatedQuestions: "Verwandte Artikel",
  sameQuestionIn: "Derselbe Titel in",
  previousQuestionIn: (subject) => `Voriger Artikel in „${subject}“`,
  nextQuestionIn: (subject) => `Nächster Artikel in „${subject}“`,
  inMultipleSubjects: "Artikel in mehreren Themen",
  questionInMultipleSubjects: "Dieser Artikel gehört zu mehreren Themen",
  filedUnder: "Dieser Artikel ist hier zu finden:",
  allQuestionsIn: (subject) => `Alle Artikel in „${subject}“`,
};

export const listing: ArticleMessages["listing"] = {
  subjectDescription: (count, subject) => `${questions(count)} zum Thema „${subject}“.`,
  filter: (subject) => `Artikel in „${subject}“ filtern`,
  questionOrKeyword: "Titel oder Schlagwort",
  emptySubject: "Zu diesem Thema gibt es noch keine Artikel.",
  questionsMatch: (count) =>
    plural(count, (n) => ({ one: `${n} passender Artikel`, other: `${n} passende Artikel` })),
  keepTyping: "Beim Weitertippen erscheinen passende Artikel.",
  moreQuestions: "Weitere Artikel anzeigen",
  questionsInNoTopic: "Weitere Artikel",
  topicDescription: (count, topic, subject) => `${questions(count)} zu „${topic}“ aus „${subject}“.`,
};

export const lazy: ArticleMessages["lazy"] = {
  matchingQuestions: "Artikel",
  moreAnswers: (count) =>
    plural(count, (n) => ({
      one: `${n} weiterer Artikel mit diesem Titel`,
      other: `${n} weitere Artikel mit diesem Titel`,
    })),
  searchFieldHint: "Titel, Schlagwörter und Texte durchsuchen",
  searchHelp: { keyword: { description: "sucht nur Artikel mit diesem Schlagwort" } },
  similarQuestions: "Ähnliche Artikel:",
  keywordsDescription: (site) => `Artikel auf ${site} nach Schlagwörtern entdecken.`,
  nothingSaved: "Noch nichts gespeichert. Artikel, bei denen „Speichern“ gewählt wurde, stehen dann hier.",
  emptyHistory: "Hier erscheinen geöffnete Artikel.",
  offlineHint:
    "Ganze Themen sind offline lesbar, wenn sie vorher auf ihrer Seite heruntergeladen wurden. Bereits geöffnete Artikel stehen ebenfalls hier.",
  answerLoadFailed: "Dieser Artikel konnte nicht geladen werden.",
  copyAnswer: "Artikel als Markdown kopieren",
  answerCopied: "Artikel kopiert",
  linkCapacity: (count) =>
    plural(count, (n) => ({
      one: `In den Link passt nur ${n} Artikel.`,
      other: `In den Link passen nur die ersten ${n} Artikel.`,
    })),
  imported: (lists, marks, places) =>
    `Importiert und zu den eigenen Daten hinzugefügt: ${list([
      plural(lists, (n) => ({ one: `${n} Liste`, other: `${n} Listen` })),
      plural(marks, (n) => ({ one: `${n} gelesener Artikel`, other: `${n} gelesene Artikel` })),
      plural(places, (n) => ({ one: `${n} Leseposition`, other: `${n} Lesepositionen` })),
    ])}.`,
  partialSearch: {
    site: "Keine Verbindung. Nur Titel und Schlagwörter wurden durchsucht, keine Texte.",
    downloads:
      "Keine Verbindung. Nur Titel und Schlagwörter der heruntergeladenen Themen wurden durchsucht, keine Texte.",
  },
  previewLinks: "Vorschau verlinkter Artikel anzeigen",
  actions: {
    "next-page": "Nächster Artikel oder nächste Seite der Liste",
    "previous-page": "Voriger Artikel oder vorige Seite der Liste",
    save: "Diesen Artikel speichern oder aus der Liste entfernen",
    contents: "Zum Inhalt des Artikels",
  },
};

export const study: ArticleMessages["study"] = {
  introduction:
    "Erst erscheint der Titel, dann wird der Inhalt in Gedanken wiedergegeben und bewertet. Was bekannt war, kommt später wieder, was noch fehlt, schon bald.",
  newPerDay: "Neue Artikel pro Tag",
  suspendedQuestions: "Beiseitegelegte Artikel",
  answersPerDay: "Wiederholungen der letzten 30 Tage",
  gradeShares: "So gut waren die Artikel bekannt",
  showAnswer: "Artikel zeigen",
  howWell: "Wie gut war der Artikel bekannt?",
  suspended: "Beiseitegelegt. Dieser Artikel kommt nicht wieder.",
  buried: "Dieser Artikel kommt morgen wieder.",
  answeredToday: (count) => `Heute wiederholt: ${questions(count)}.`,
  emptyDeck: "Hier gibt es noch keine Artikel.",
  actions: {
    "show-answer": "Lernen: Artikel oder nächsten Schritt zeigen",
    grade: "Lernen: bewerten, wie gut der Artikel bekannt war",
  },
  question: "Titel",
  answer: "Text",
};

export const highlight: ArticleMessages["highlight"] = {
  empty:
    "Noch nichts markiert. Wähle Text in einem Artikel aus, um ihn zu markieren oder eine Notiz hinzuzufügen.",
  textChanged: "Der Text wurde geändert: Diese Worte stehen nicht mehr im Artikel.",
};

export const offline: ArticleMessages["offline"] = {
  removeDetails:
    "Mit einer Verbindung lässt sich alles wieder herunterladen. Gespeicherte Artikel bleiben erhalten.",
};

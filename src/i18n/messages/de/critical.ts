import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

// Readers are addressed neither as “du” nor as “Sie”: infinitives suit both school and work.
const { number, day, list, percent, plural } = createFormatters<"one" | "other">("de");

const questions = (count: number) => plural(count, (n) => ({ one: `${n} Frage`, other: `${n} Fragen` }));
const subjects = (count: number) => plural(count, (n) => ({ one: `${n} Thema`, other: `${n} Themen` }));

export const critical: CriticalMessages = {
  language: "de",
  direction: "ltr",

  number,
  day,
  list,
  percent,
  questions,
  minutesToRead: (minutes) => `${number(minutes)} Min. Lesezeit`,

  home: "Startseite",
  skipToContent: "Zum Inhalt springen",
  siteNavigation: "Hauptnavigation",
  subjects: "Themen",
  keywords: "Schlagwörter",
  saved: "Gespeichert",
  study: "Lernen",
  search: "Suchen",
  searchAll: "Alle Fragen durchsuchen",
  readingSettings: "Leseeinstellungen",
  offline: "Offline",
  offlineNotice: "Keine Verbindung.",
  whatIsOffline: "Das ist trotzdem lesbar",
  loading: "Wird geladen",
  loadingPage: "Seite wird geladen",
  breadcrumbs: "Navigationspfad",
  allSubjects: "Alle Themen",
  read: "Gelesen",
  scriptsAreOff: "Suche, Filter und gespeicherte Fragen benötigen JavaScript. Lesen geht auch ohne.",
  footer: "Fußzeile",
  storedHere: "Gespeichertes bleibt auf diesem Gerät.",
  shortcuts: "Tastenkürzel",
  askAnything: "Worum geht es?",

  questionsInSubjects: (count, subjectCount) => `${questions(count)} in ${subjects(subjectCount)}`,
  tryThese: "Zum Einstieg",
  examples: "Zum Beispiel",
  moreSubjects: "Weitere Themen",
  minutes: (minutes) => `${number(minutes)} Min.`,
  withFormulas: "Mit Formeln",
  pageOf: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
  subjectDescription: (count, subject) => `${questions(count)} zum Thema „${subject}“, mit Antworten.`,
  filter: (subject) => `Fragen in „${subject}“ filtern`,
  questionOrKeyword: "Frage oder Schlagwort",
  sortOrder: "Sortieren nach",
  sortOrders: {
    best: "Relevanz",
    publisher: "Vorgegebene Reihenfolge",
    newest: "Neueste zuerst",
    oldest: "Älteste zuerst",
    title: "A bis Z",
  },
  emptySubject: "Zu diesem Thema gibt es noch keine Fragen.",
  pages: "Seiten",
  page: (page) => `Seite ${number(page)}`,
  previous: "Zurück",
  next: "Weiter",

  results: (count) => plural(count, (n) => ({ one: `${n} Ergebnis`, other: `${n} Ergebnisse` })),
  atLeast: (results) => `Mindestens ${results}`,
  questionsMatch: (count) =>
    plural(count, (n) => ({ one: `${n} passende Frage`, other: `${n} passende Fragen` })),
  noResults: "Keine Ergebnisse.",
  keepTyping: "Beim Weitertippen erscheinen passende Fragen.",
  noResultsFor: (query) => `Keine Ergebnisse für „${query}“.`,
  tryFewerWords: (link) => [
    "Vielleicht helfen weniger oder allgemeinere Wörter oder ein Blick in die ",
    link("Themen"),
    ".",
  ],
  showingResultsFor: (corrected) => ["Ergebnisse für ", ...corrected],
  youTyped: (word) => `(Eingabe: ${word})`,
  resultsWithout: (words) =>
    `Keine Ergebnisse mit allen Wörtern. Hier sind die Ergebnisse ohne ${list(words.map((word) => `„${word}“`))}.`,
  alsoSearching: (words) => `Suche auch nach: ${list(words)}`,
  noMatchesInSubject: (subject) => `Keine Treffer in „${subject}“.`,
  clearFilter: "Filter zurücksetzen",
  removeFilter: (keyword) => `Filter entfernen: ${keyword}`,
  moreQuestions: "Weitere Fragen anzeigen",

  // Topics of a subject.
  topics: "Unterthemen",
  moreTopics: (count) =>
    plural(count, (n) => ({
      one: `${n} weiteres Unterthema anzeigen`,
      other: `${n} weitere Unterthemen anzeigen`,
    })),
  questionsInNoTopic: "Weitere Fragen",
  topicDescription: (count, topic, subject) =>
    `${questions(count)} zu „${topic}“ aus „${subject}“, mit Antworten.`,
  similarTopics: "Ähnliche Unterthemen",
  alsoInSubject: (subject) => `Auch in „${subject}“`,

  tableOfContents: "Inhalt",
  relatedQuestions: "Verwandte Fragen",
  sameQuestionIn: "Dieselbe Frage in",
  editPage: "Diese Seite bearbeiten",
  reportProblem: "Problem melden",
  lastChangedOn: (day) => `Zuletzt geändert: ${day}`,
  moreQuestionsIn: (subject) => `Mehr zu „${subject}“`,
  previousQuestionIn: (subject) => `Vorige Frage in „${subject}“`,
  nextQuestionIn: (subject) => `Nächste Frage in „${subject}“`,
  inMultipleSubjects: "Frage in mehreren Themen",
  questionInMultipleSubjects: "Diese Frage gehört zu mehreren Themen",
  filedUnder: "Diese Frage ist hier zu finden:",

  pageNotFound: "Seite nicht gefunden",
  noPageAtUrl: "Diese Seite gibt es nicht",
  pageMayHaveMoved: "Vielleicht wurde sie verschoben oder entfernt, oder der Link enthält einen Tippfehler.",
  allQuestionsIn: (subject) => `Alle Fragen in „${subject}“`,
  searchUrlWords: "Ähnliche Fragen suchen",
  retry: "Erneut versuchen",
  retrying: "Neuer Versuch …",
  errors: {
    offline: {
      title: "Keine Verbindung",
      text: "Diese Seite konnte nicht geladen werden. Bitte die Verbindung prüfen und erneut versuchen. Bereits gelesene Seiten lassen sich weiterhin öffnen.",
    },
    unavailable: {
      title: "Der Server kann diese Seite gerade nicht senden",
      text: "Die Verbindung funktioniert, aber der Server lehnt ab oder ist überlastet. Bitte gleich noch einmal versuchen.",
    },
    outdated: {
      title: "Diese Website wurde aktualisiert",
      text: "Dies ist eine ältere Version. Zum Fortfahren die Seite bitte neu laden.",
    },
    notFound: {
      title: "Ein Teil dieser Website fehlt",
      text: "Möglicherweise wurde die Website gerade aktualisiert. Bitte erneut versuchen. Wenn das nicht hilft, führt die Seite „Themen“ weiter.",
    },
    damaged: {
      title: "Diese Seite konnte nicht richtig geladen werden",
      text: "Die Website hat unerwartete Daten erhalten. Falls das WLAN eine Anmeldeseite hat, bitte zuerst dort anmelden und dann erneut versuchen.",
    },
    unknown: {
      title: "Etwas ist schiefgelaufen",
      text: "Das Problem liegt bei uns. Bitte erneut versuchen oder zur Seite „Themen“ wechseln.",
    },
  },
};

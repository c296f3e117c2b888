import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

// Readers are addressed neither as “du” nor as “Sie”: infinitives suit both school and work.
const { number, day, list, percent, plural } = createFormatters<"one" | "other">("de");

const questions = (count: number) => plural(count, (n) => ({ one: `${n} Frage`, other: `${n} Fragen` }));

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
  close: "Schließen",
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

  results: (count) => plural(count, (n) => ({ one: `${n} Ergebnis`, other: `${n} Ergebnisse` })),

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

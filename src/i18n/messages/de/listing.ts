import { createFormatters } from "../../format.ts";
import type { ListingMessages } from "../../listing-messages.ts";
import { critical } from "./critical.ts";

const { plural } = createFormatters<"one" | "other">("de");
const { number, list, questions } = critical;

const subjects = (count: number) => plural(count, (n) => ({ one: `${n} Thema`, other: `${n} Themen` }));

export const listing: ListingMessages = {
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
};

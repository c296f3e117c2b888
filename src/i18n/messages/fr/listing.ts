import { createFormatters } from "../../format.ts";
import type { ListingMessages } from "../../listing-messages.ts";
import { critical } from "./critical.ts";

const { plural } = createFormatters<"one" | "many" | "other">("fr");
const { number, list, questions } = critical;

const subjects = (count: number) =>
  plural(count, (n) => ({ one: `${n} thème`, many: `${n} de thèmes`, other: `${n} thèmes` }));

export const listing: ListingMessages = {
  questionsInSubjects: (count, subjectCount) => `${questions(count)} dans ${subjects(subjectCount)}`,
  tryThese: "Pour commencer",
  examples: "Par exemple",
  moreSubjects: "Autres thèmes",
  minutes: (minutes) => `${number(minutes)} min`,
  withFormulas: "Avec des formules",
  pageOf: (page, pages) => `page ${number(page)} sur ${number(pages)}`,
  subjectDescription: (count, subject) =>
    `${questions(count)} sur le thème « ${subject} », avec les réponses.`,
  filter: (subject) => `Filtrer les questions : ${subject}`,
  questionOrKeyword: "Question ou mot-clé",
  sortOrder: "Trier par",
  sortOrders: {
    best: "Pertinence",
    publisher: "Ordre de l’éditeur",
    newest: "Plus récentes",
    oldest: "Plus anciennes",
    title: "De A à Z",
  },
  emptySubject: "Ce thème ne contient pas encore de questions.",
  pages: "Pages",
  page: (page) => `Page ${number(page)}`,
  previous: "Précédent",
  next: "Suivant",
  atLeast: (results) => `Au moins ${results}`,
  questionsMatch: (count) =>
    plural(count, (n) => ({
      one: `${n} question trouvée`,
      many: `${n} de questions trouvées`,
      other: `${n} questions trouvées`,
    })),
  noResults: "Aucun résultat.",
  keepTyping: "Continuez à écrire pour voir les questions correspondantes.",
  noResultsFor: (query) => `Aucun résultat pour « ${query} ».`,
  tryFewerWords: (link) => [
    "Essayez avec moins de mots ou des mots plus généraux, ou parcourez les ",
    link("thèmes"),
    ".",
  ],
  showingResultsFor: (corrected) => ["Résultats pour ", ...corrected],
  youTyped: (word) => `(vous avez saisi ${word})`,
  resultsWithout: (words) =>
    `Aucun résultat avec tous les mots. Voici les résultats sans ${list(words.map((word) => `« ${word} »`))}.`,
  alsoSearching: (words) => `Recherche étendue à : ${list(words)}`,
  noMatchesInSubject: (subject) => `Aucune question trouvée dans « ${subject} ».`,
  clearFilter: "Effacer les filtres",
  removeFilter: (keyword) => `Retirer le filtre : ${keyword}`,
  moreQuestions: "Afficher plus de questions",

  // Topics of a subject.
  topics: "Sous-thèmes",
  moreTopics: (count) =>
    plural(count, (n) => ({
      one: `Afficher ${n} autre sous-thème`,
      many: `Afficher ${n} d’autres sous-thèmes`,
      other: `Afficher ${n} autres sous-thèmes`,
    })),
  questionsInNoTopic: "Autres questions",
  topicDescription: (count, topic, subject) =>
    `${questions(count)} sur « ${topic} » dans ${subject}, avec leurs réponses.`,
  similarTopics: "Sous-thèmes similaires",
  alsoInSubject: (subject) => `Aussi dans ${subject}`,
};

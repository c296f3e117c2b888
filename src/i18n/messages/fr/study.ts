import { createIntervalFormatter } from "../../format-interval.ts";
import type { StudyMessages } from "../../study-messages.ts";
import { critical } from "./critical.ts";

const { number, questions } = critical;

export const study: StudyMessages = {
  interval: createIntervalFormatter("fr"),

  // Overview.
  dueToday: (count) => `À réviser aujourd’hui : ${questions(count)}`,
  nothingDue: "Rien à réviser aujourd’hui",
  studyNow: "Réviser maintenant",
  introduction:
    "La question s’affiche, vous y répondez de tête, puis vous évaluez votre réponse. Ce que vous savez revient plus tard, ce que vous ne savez pas revient bientôt.",
  howToStart: "Ouvrez un thème, une liste enregistrée ou une recherche, puis touchez Réviser.",
  decks: "Ce que vous révisez",
  newCount: (count) => `${number(count)} à découvrir`,
  learningCount: (count) => `${number(count)} en cours`,
  dueCount: (count) => `${number(count)} à réviser`,
  stopStudying: "Ne plus réviser",
  stopped: (name) => `Vous ne révisez plus ${name}`,
  deckMissing: "Cette liste n’est pas sur cet appareil. Elle a peut-être été supprimée.",
  dailyLimits: "Limites par jour",
  newPerDay: "Nouvelles questions par jour",
  reviewsPerDay: "Révisions par jour",
  suspendedQuestions: "Questions mises de côté",
  resume: "Réviser à nouveau",

  // Progress.
  progress: "Vos progrès",
  answersPerDay: "Réponses des 30 derniers jours",
  gradeShares: "Ce que vous saviez",
  forecast: "Révisions des 14 prochains jours",
  showAsTable: "Afficher en tableau",
  day: "Jour",
  count: "Nombre",
  share: "Part",
  today: "Aujourd’hui",

  // Studying.
  allDecks: "Tout ce que vous révisez",
  searchDeck: (query) => `Recherche : ${query}`,
  showAnswer: "Afficher la réponse",
  stepByStep: "Étape par étape",
  nextStep: (step, total) => `Afficher l’étape ${number(step)} sur ${number(total)}`,
  showAll: "Tout afficher",
  howWell: "Le saviez-vous ?",
  grades: { again: "À revoir", hard: "Difficile", good: "Bien", easy: "Facile" },
  left: (count) => `Il reste ${questions(count)}`,
  suspend: "Mettre de côté",
  suspended: "Mise de côté. Cette question ne reviendra plus.",
  bury: "Pas aujourd’hui",
  buried: "Cette question reviendra demain.",
  skip: "Passer",
  openArticle: "Ouvrir l’article",
  done: "Terminé pour aujourd’hui",
  answeredToday: (count) => `Réponses aujourd’hui : ${questions(count)}.`,
  nextReview: (interval) => `La prochaine question revient dans ${interval}.`,
  limitReached: "Il y en a d’autres, mais la limite du jour est atteinte.",
  emptyDeck: "Il n’y a pas encore de questions ici.",
  overview: "Retour à la vue d’ensemble",

  // In the list of keyboard shortcuts.
  actions: {
    "show-answer": "Réviser : afficher la réponse ou l’étape suivante",
    grade: "Réviser : évaluer sa réponse",
    "undo-grade": "Réviser : annuler la dernière évaluation",
  },

  // Export.
  exportAnki: "Exporter pour Anki",
  exportAnkiText: "Exporter pour Anki en texte",
  exportCsv: "Exporter en CSV",
  exportText: "Exporter en texte avec tabulations",
  exported: (count) => `Exporté : ${questions(count)}`,
  notExported: (count) => `Non chargé et absent du fichier : ${questions(count)}`,
  imported: "Vos révisions ont aussi été ajoutées.",
  question: "Intitulé",
  answer: "Réponse",
  subject: "Thème",
  link: "Lien",
};

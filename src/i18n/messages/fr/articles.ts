import type { ArticleMessages } from "../../article-messages.ts";
import { createFormatters } from "../../format.ts";

const { list, plural } = createFormatters<"one" | "many" | "other">("fr");

const questions = (count: number) =>
  plural(count, (n) => ({ one: `${n} article`, many: `${n} d’articles`, other: `${n} articles` }));

export const critical: ArticleMessages["critical"] = {
  questions,
  searchAll: "Rechercher dans tous les articles",
  scriptsAreOff:
    "La recherche, les filtres et les articles enregistrés nécessitent JavaScript. Tout reste lisible sans lui.",
  relatedQuestions: "Articles associés",
  sameQuestionIn: "Le même titre dans",
  moreQuestionsIn: (subject) => `Autres articles : ${subject}`,
  previousQuestionIn: (subject) => `Article précédent : ${subject}`,
  nextQuestionIn: (subject) => `Article suivant : ${subject}`,
  inMultipleSubjects: "Article dans plusieurs thèmes",
  questionInMultipleSubjects: "Cet article figure dans plusieurs thèmes",
  filedUnder: "Cet article est classé dans :",
  allQuestionsIn: (subject) => `Tous les articles : ${subject}`,
};

export const listing: ArticleMessages["listing"] = {
  subjectDescription: (count, subject) => `${questions(count)} sur le thème « ${subject} ».`,
  filter: (subject) => `Filtrer les articles : ${subject}`,
  questionOrKeyword: "Titre ou mot-clé",
  sortOrders: { newest: "Plus récents", oldest: "Plus anciens" },
  emptySubject: "Ce thème ne contient pas encore d’articles.",
  questionsMatch: (count) =>
    plural(count, (n) => ({
      one: `${n} article trouvé`,
      many: `${n} d’articles trouvés`,
      other: `${n} articles trouvés`,
    })),
  keepTyping: "Continuez à écrire pour voir les articles correspondants.",
  noMatchesInSubject: (subject) => `Aucun article trouvé dans « ${subject} ».`,
  moreQuestions: "Afficher plus d’articles",
  questionsInNoTopic: "Autres articles",
  topicDescription: (count, topic, subject) => `${questions(count)} sur « ${topic} » dans ${subject}.`,
};

export const lazy: ArticleMessages["lazy"] = {
  matchingQuestions: "Articles",
  moreAnswers: (count) =>
    plural(count, (n) => ({
      one: `${n} autre article avec ce titre`,
      many: `${n} d’autres articles avec ce titre`,
      other: `${n} autres articles avec ce titre`,
    })),
  searchFieldHint: "Rechercher dans les titres, les mots-clés et les textes",
  searchHelp: { keyword: { description: "cherche uniquement les articles avec ce mot-clé" } },
  similarQuestions: "Articles similaires :",
  keywordsDescription: (site) => `Parcourez les articles de ${site} par mot-clé.`,
  nothingSaved: "Rien d’enregistré pour l’instant. Touchez Enregistrer sur un article pour le retrouver ici.",
  emptyHistory: "Les articles que vous ouvrez apparaîtront ici.",
  offlineHint:
    "Pour lire un thème entier hors ligne, ouvrez-le et téléchargez-le. Les articles déjà ouverts se trouvent aussi ici.",
  answerLoadFailed: "Cet article n’a pas pu être chargé.",
  copyAnswer: "Copier l’article en Markdown",
  answerCopied: "Article copié",
  linkCapacity: (count) =>
    plural(count, (n) => ({
      one: `Le lien ne peut contenir que ${n} article.`,
      many: `Le lien ne peut contenir que les ${n} premiers articles.`,
      other: `Le lien ne peut contenir que les ${n} premiers articles.`,
    })),
  imported: (lists, marks, places) =>
    `Importé et ajouté à vos données : ${list([
      plural(lists, (n) => ({ one: `${n} liste`, many: `${n} de listes`, other: `${n} listes` })),
      plural(marks, (n) => ({
        one: `${n} article lu`,
        many: `${n} d’articles lus`,
        other: `${n} articles lus`,
      })),
      plural(places, (n) => ({
        one: `${n} position de lecture`,
        many: `${n} de positions de lecture`,
        other: `${n} positions de lecture`,
      })),
    ])}.`,
  partialSearch: {
    site: "Vous êtes hors ligne. La recherche a porté sur les titres et les mots-clés, pas sur les textes.",
    downloads:
      "Vous êtes hors ligne. La recherche a porté sur les titres et les mots-clés des thèmes téléchargés, pas sur les textes.",
  },
  previewLinks: "Afficher un aperçu des articles liés",
  actions: {
    "next-page": "Article suivant ou page suivante de la liste",
    "previous-page": "Article précédent ou page précédente de la liste",
    save: "Enregistrer cet article ou le retirer de la liste",
    contents: "Aller au sommaire de l’article",
  },
};

export const study: ArticleMessages["study"] = {
  introduction:
    "Le titre d’un article s’affiche, vous vous rappelez ce qu’il dit, puis vous évaluez ce que vous en saviez. Ce que vous savez revient plus tard, ce que vous ne savez pas revient bientôt.",
  newPerDay: "Nouveaux articles par jour",
  suspendedQuestions: "Articles mis de côté",
  answersPerDay: "Révisions des 30 derniers jours",
  gradeShares: "Ce que vous saviez des articles",
  showAnswer: "Afficher l’article",
  suspended: "Mis de côté. Cet article ne reviendra plus.",
  buried: "Cet article reviendra demain.",
  answeredToday: (count) => `Révisions aujourd’hui : ${questions(count)}.`,
  nextReview: (interval) => `Le prochain article revient dans ${interval}.`,
  emptyDeck: "Il n’y a pas encore d’articles ici.",
  actions: {
    "show-answer": "Réviser : afficher l’article ou l’étape suivante",
    grade: "Réviser : évaluer ce que l’on savait",
  },
  question: "Titre",
  answer: "Texte",
};

export const highlight: ArticleMessages["highlight"] = {
  empty:
    "Rien n’est encore surligné. Sélectionnez du texte dans un article pour le surligner ou ajouter une note.",
  textChanged: "Le texte a changé : ces mots ne sont plus dans l’article.",
};

export const offline: ArticleMessages["offline"] = {
  removeDetails:
    "Avec une connexion, vous pourrez tout télécharger à nouveau. Les articles enregistrés restent.",
};

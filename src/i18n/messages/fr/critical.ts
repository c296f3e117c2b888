import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

// Before : ; ? ! and within « » French has a narrow no-break space (U+202F).
const { number, day, list, percent, plural } = createFormatters<"one" | "many" | "other">("fr");

const questions = (count: number) =>
  plural(count, (n) => ({ one: `${n} question`, many: `${n} de questions`, other: `${n} questions` }));
const subjects = (count: number) =>
  plural(count, (n) => ({ one: `${n} thème`, many: `${n} de thèmes`, other: `${n} thèmes` }));

export const critical: CriticalMessages = {
  language: "fr",
  direction: "ltr",

  number,
  day,
  list,
  percent,
  questions,
  minutesToRead: (minutes) => `${number(minutes)} min de lecture`,

  home: "Accueil",
  skipToContent: "Aller au contenu",
  siteNavigation: "Navigation du site",
  subjects: "Thèmes",
  keywords: "Mots-clés",
  saved: "Favoris",
  study: "Réviser",
  search: "Rechercher",
  searchAll: "Rechercher dans toutes les questions",
  readingSettings: "Réglages de lecture",
  offline: "Hors ligne",
  offlineNotice: "Vous êtes hors ligne.",
  whatIsOffline: "Voir ce que vous pouvez lire",
  loading: "Chargement",
  loadingPage: "Chargement de la page",
  breadcrumbs: "Fil d’Ariane",
  allSubjects: "Tous les thèmes",
  read: "Lu",
  scriptsAreOff:
    "La recherche, les filtres et les questions enregistrées nécessitent JavaScript. Tout reste lisible sans lui.",
  footer: "Pied de page",
  storedHere: "Ce que vous enregistrez reste sur cet appareil.",
  shortcuts: "Raccourcis clavier",
  askAnything: "Que voulez-vous comprendre ?",

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

  results: (count) =>
    plural(count, (n) => ({ one: `${n} résultat`, many: `${n} de résultats`, other: `${n} résultats` })),
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

  tableOfContents: "Sommaire",
  relatedQuestions: "Questions associées",
  sameQuestionIn: "La même question dans",
  editPage: "Modifier cette page",
  reportProblem: "Signaler un problème",
  lastChangedOn: (day) => `Dernière modification : ${day}`,
  moreQuestionsIn: (subject) => `Autres questions : ${subject}`,
  previousQuestionIn: (subject) => `Question précédente : ${subject}`,
  nextQuestionIn: (subject) => `Question suivante : ${subject}`,
  inMultipleSubjects: "Question dans plusieurs thèmes",
  questionInMultipleSubjects: "Cette question figure dans plusieurs thèmes",
  filedUnder: "Cette question est classée dans :",

  pageNotFound: "Page introuvable",
  noPageAtUrl: "Cette page est introuvable",
  pageMayHaveMoved: "Elle a peut-être été déplacée ou supprimée, ou le lien contient une faute de frappe.",
  allQuestionsIn: (subject) => `Toutes les questions : ${subject}`,
  searchUrlWords: "Rechercher des questions similaires",
  retry: "Réessayer",
  retrying: "Nouvel essai…",
  errors: {
    offline: {
      title: "Pas de connexion",
      text: "Cette page n’a pas pu être chargée. Vérifiez votre connexion et réessayez. Les pages déjà lues restent accessibles.",
    },
    unavailable: {
      title: "Le serveur ne peut pas envoyer cette page pour le moment",
      text: "Votre connexion fonctionne, mais le serveur refuse ou est occupé. Réessayez dans un instant.",
    },
    outdated: {
      title: "Ce site a été mis à jour",
      text: "Vous consultez une ancienne version. Rechargez la page pour continuer.",
    },
    notFound: {
      title: "Une partie de ce site est introuvable",
      text: "Le site vient peut-être d’être mis à jour. Réessayez. Si cela ne suffit pas, allez à la page Thèmes.",
    },
    damaged: {
      title: "Cette page n’a pas pu être chargée correctement",
      text: "Le site a reçu des données inattendues. Si votre réseau Wi-Fi demande de se connecter, connectez-vous d’abord, puis réessayez.",
    },
    unknown: {
      title: "Une erreur s’est produite",
      text: "Le problème vient de chez nous. Réessayez ou allez à la page Thèmes.",
    },
  },
};

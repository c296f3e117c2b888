import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

// Before : ; ? ! and within « » French has a narrow no-break space (U+202F).
const { number, day, list, percent, plural } = createFormatters<"one" | "many" | "other">("fr");

const questions = (count: number) =>
  plural(count, (n) => ({ one: `${n} question`, many: `${n} de questions`, other: `${n} questions` }));

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
  close: "Fermer",
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

  results: (count) =>
    plural(count, (n) => ({ one: `${n} résultat`, many: `${n} de résultats`, other: `${n} résultats` })),

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

import { createFormatters } from "../../format.ts";

const { number, day, list, percent, plural } = createFormatters<"one" | "other">("en");

const questions = (count: number) =>
  plural(count, (n) => ({ one: `${n} question`, other: `${n} questions` }));

/** Messages needed for the first render. The other locales take their type from here. */
export const critical = {
  /** BCP 47 tag. */
  language: "en",
  direction: "ltr" as "ltr" | "rtl",

  number,
  day,
  list,
  percent,
  questions,
  minutesToRead: (minutes: number) => `${number(minutes)} min read`,

  // Site layout.
  home: "Home",
  skipToContent: "Skip to content",
  siteNavigation: "Site",
  subjects: "Subjects",
  keywords: "Keywords",
  saved: "Saved",
  study: "Study",
  search: "Search",
  searchAll: "Search all questions",
  close: "Close",
  readingSettings: "Reading settings",
  offline: "Offline",
  offlineNotice: "You are offline.",
  whatIsOffline: "See what you can read",
  loading: "Loading",
  loadingPage: "Loading page",
  breadcrumbs: "Breadcrumbs",
  allSubjects: "All subjects",
  read: "Read",
  scriptsAreOff: "Search, filters and saved questions need JavaScript. You can read everything without it.",
  footer: "Footer",
  storedHere: "What you save stays on this device.",
  shortcuts: "Keyboard shortcuts",
  askAnything: "What do you want to know?",

  // Results of a filter or a search.
  results: (count: number) => plural(count, (n) => ({ one: `${n} result`, other: `${n} results` })),

  // An article.
  tableOfContents: "Contents",
  relatedQuestions: "Related questions",
  sameQuestionIn: "Same question in",
  editPage: "Edit this page",
  reportProblem: "Report a problem",
  lastChangedOn: (day: string) => `Last changed on ${day}`,
  moreQuestionsIn: (subject: string) => `More in ${subject}`,
  previousQuestionIn: (subject: string) => `Previous in ${subject}`,
  nextQuestionIn: (subject: string) => `Next in ${subject}`,
  inMultipleSubjects: "Question in several subjects",
  questionInMultipleSubjects: "This question is in several subjects",
  filedUnder: "This question is filed under:",

  // Errors.
  pageNotFound: "Page not found",
  noPageAtUrl: "We can’t find that page",
  pageMayHaveMoved: "It may have moved or been removed, or the link may have a typo.",
  allQuestionsIn: (subject: string) => `All questions in ${subject}`,
  retry: "Try again",
  retrying: "Trying again…",
  errors: {
    offline: {
      title: "No connection",
      text: "This page could not be loaded. Check your connection and try again. You can still open pages you have read before.",
    },
    unavailable: {
      title: "The server can’t send this page right now",
      text: "Your connection works, but the server refused or is busy. Try again in a moment.",
    },
    outdated: {
      title: "This site has been updated",
      text: "You are viewing an older version. Reload the page to continue.",
    },
    notFound: {
      title: "Part of this site is missing",
      text: "The site may have just been updated. Try again. If that does not help, go to the Subjects page.",
    },
    damaged: {
      title: "This page could not be loaded correctly",
      text: "The site received unexpected data. If your Wi-Fi has a sign-in page, sign in first, then try again.",
    },
    unknown: {
      title: "Something went wrong",
      text: "The problem is on our side. Try again, or go to the Subjects page.",
    },
  },
};

import { createFormatters } from "../../format.ts";

const { number, day, list, percent, plural } = createFormatters<"one" | "other">("en");

const questions = (count: number) =>
  plural(count, (n) => ({ one: `${n} question`, other: `${n} questions` }));
const subjects = (count: number) => plural(count, (n) => ({ one: `${n} subject`, other: `${n} subjects` }));

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
  askAnything: "What would you like to understand?",

  // Home, and lists of questions.
  questionsInSubjects: (count: number, subjectCount: number) =>
    `${questions(count)} in ${subjects(subjectCount)}`,
  tryThese: "Try one of these",
  examples: "For example",
  moreSubjects: "More subjects",
  minutes: (minutes: number) => `${number(minutes)} min`,
  withFormulas: "With formulas",
  pageOf: (page: number, pages: number) => `page ${number(page)} of ${number(pages)}`,
  subjectDescription: (count: number, subject: string) => `${questions(count)} in ${subject}, with answers.`,
  filter: (subject: string) => `Filter questions in ${subject}`,
  questionOrKeyword: "Question or keyword",
  sortOrder: "Sort by",
  sortOrders: {
    best: "Best match",
    publisher: "Publisher’s order",
    newest: "Newest",
    oldest: "Oldest",
    title: "A–Z",
  },
  emptySubject: "There are no questions in this subject yet.",
  pages: "Pages",
  page: (page: number) => `Page ${number(page)}`,
  previous: "Previous",
  next: "Next",

  // Results of a filter or a search.
  results: (count: number) => plural(count, (n) => ({ one: `${n} result`, other: `${n} results` })),
  atLeast: (results: string) => `At least ${results}`,
  questionsMatch: (count: number) =>
    plural(count, (n) => ({ one: `${n} question matches`, other: `${n} questions match` })),
  noResults: "No results.",
  keepTyping: "Keep typing to see matching questions.",
  noResultsFor: (query: string) => `No results for “${query}”.`,
  tryFewerWords: <Node>(link: (text: string) => Node): readonly (string | Node)[] => [
    "Try fewer or more general words, or browse the ",
    link("subjects"),
    ".",
  ],
  showingResultsFor: <Node>(corrected: readonly Node[]): readonly (string | Node)[] => [
    "Showing results for ",
    ...corrected,
  ],
  youTyped: (word: string) => `(you typed ${word})`,
  resultsWithout: (words: readonly string[]) =>
    `No results for all words. Showing results without ${list(words.map((word) => `“${word}”`))}.`,
  alsoSearching: (words: readonly string[]) => `Also searching: ${list(words)}`,
  noMatchesInSubject: (subject: string) => `No matches in ${subject}.`,
  clearFilter: "Clear filters",
  removeFilter: (keyword: string) => `Remove filter: ${keyword}`,
  moreQuestions: "Show more questions",

  // Topics of a subject.
  topics: "Topics",
  moreTopics: (count: number) =>
    plural(count, (n) => ({ one: `Show ${n} more topic`, other: `Show ${n} more topics` })),
  questionsInNoTopic: "More questions",
  topicDescription: (count: number, topic: string, subject: string) =>
    `${questions(count)} on ${topic} in ${subject}, with answers.`,
  similarTopics: "Similar topics",
  alsoInSubject: (subject: string) => `Also in ${subject}`,

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
  searchUrlWords: "Search for similar questions",
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

import { toFormat } from "../../format.ts";

const { number, day, list, percent, plural } = toFormat<"one" | "other">("en");

const questions = (count: number) =>
  plural(count, (n) => ({ one: `${n} question`, other: `${n} questions` }));
const subjects = (count: number) => plural(count, (n) => ({ one: `${n} subject`, other: `${n} subjects` }));

/** What pages say from the first moment on. Their types are taken from here: other languages say the same. */
export const first = {
  /** As BCP 47 has it. */
  language: "en",
  direction: "ltr" as "ltr" | "rtl",

  number,
  day,
  list,
  percent,
  questions,
  minutesToRead: (minutes: number) => `${number(minutes)} min read`,

  // The frame around all pages.
  home: "Home",
  skipToContent: "Skip to content",
  siteNavigation: "Site",
  subjects: "Subjects",
  keywords: "Keywords",
  saved: "Saved",
  search: "Search",
  readingSettings: "Reading settings",
  offlineNotice: "You are offline. You can still open pages you have visited before.",
  loading: "Loading",
  loadingPage: "Loading page",
  breadcrumbs: "Breadcrumbs",
  allSubjects: "All subjects",
  read: "Read",

  // Home, and lists of questions.
  questionsInSubjects: (count: number, subjectCount: number) =>
    `${questions(count)} in ${subjects(subjectCount)}`,
  newest: "Newest",
  pageOf: (page: number, pages: number) => `page ${number(page)} of ${number(pages)}`,
  subjectDescription: (count: number, subject: string) => `${questions(count)} in ${subject}, with answers.`,
  filter: (subject: string) => `Filter questions in ${subject}`,
  questionOrKeyword: "Question or keyword",
  order: "Sort by",
  orders: { best: "Best match", newest: "Newest", oldest: "Oldest", title: "A–Z" },
  emptySubject: "There are no questions in this subject yet.",
  pages: "Pages",
  page: (page: number) => `Page ${number(page)}`,
  previous: "Previous",
  next: "Next",

  // What a filter or a search finds.
  results: (count: number) => plural(count, (n) => ({ one: `${n} result`, other: `${n} results` })),
  atLeast: (results: string) => `At least ${results}`,
  questionsMatch: (count: number) =>
    plural(count, (n) => ({ one: `${n} question matches`, other: `${n} questions match` })),
  nothingFound: "No results.",
  manyBeginSo: "Keep typing to see matching questions.",
  nothingFoundFor: (query: string) => `No results for “${query}”.`,
  tryFewerWords: <Node>(link: (text: string) => Node): readonly (string | Node)[] => [
    "Try fewer or more general words, or browse the ",
    link("subjects"),
    ".",
  ],
  resultsFor: <Node>(corrected: readonly Node[]): readonly (string | Node)[] => [
    "Showing results for ",
    ...corrected,
  ],
  partialSearch: "You are offline. Only questions and keywords were searched, not answers.",
  youWrote: (word: string) => `(you typed ${word})`,
  doWithout: (words: readonly string[]) =>
    `No results for all words. Showing results without ${list(words.map((word) => `“${word}”`))}.`,
  reasons: {
    keyword: "matches a keyword",
    typo: "matches a similar word",
    phrase: "matches the phrase",
    text: "found in the answer",
  },
  noneHasAll: (subject: string) => `No questions in ${subject} match these filters.`,
  clearFilter: "Clear filters",
  moreQuestions: "Show more questions",

  // An article.
  contents: "Contents",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  copyFromAddressBar: "Copy the link from the address bar",
  relatedQuestions: "Related questions",
  moreIn: (subject: string) => `More in ${subject}`,
  previousIn: (subject: string) => `Previous in ${subject}`,
  nextIn: (subject: string) => `Next in ${subject}`,
  inSeveralSubjects: "Question in several subjects",
  questionInSeveral: "This question is in several subjects",
  notInAddressed: "This question is filed under:",

  // Within an answer.
  copy: "Copy",
  copyCode: "Copy code",
  copied: "Copied",
  notCopied: "Copy failed",
  code: (language: string) => (language === "" ? "Code" : `Code, ${language}`),
  linkTo: (heading: string) => `Link to “${heading}”`,
  formula: "Formula",
  copyFormula: "TeX: copy this formula",
  formulaAsWritten: "This formula is shown as TeX source",
  formulaCopied: "Formula copied as TeX",
  formulaNotCopied: "Could not copy the formula",
  selectionCopied: "Copied with formulas as TeX",
  table: (headers: readonly string[]) => (headers.length === 0 ? "Table" : `Table: ${headers.join(", ")}`),
  numbered: (name: string, count: number) => `${name} (${number(count)})`,
  done: "Done",
  notDone: "Not done",
  footnotes: "Footnotes",
  backToReference: (reference: string) => `Back to reference ${reference}`,

  // Where a page can't be shown.
  pageNotFound: "Page not found",
  noPageHere: "We can’t find that page",
  mayHaveMoved: "It may have moved or been removed, or the link may have a typo.",
  allOf: (subject: string) => `All questions in ${subject}`,
  searchItsWords: "Search for similar questions",
  tryAgain: "Try again",
  trying: "Trying again…",
  errors: {
    offline: {
      title: "No connection",
      text: "This page could not be loaded. Check your connection and try again. You can still open pages you have read before.",
    },
    outdated: {
      title: "This site has been updated",
      text: "You are viewing an older version. Reload the page to continue.",
    },
    missing: {
      title: "Part of this site is missing",
      text: "The site may have just been updated. Try again. If that does not help, go to the Subjects page.",
    },
    damaged: {
      title: "This page could not be loaded correctly",
      text: "The site received unexpected data. If your Wi-Fi has a sign-in page, sign in first, then try again.",
    },
    other: {
      title: "Something went wrong",
      text: "The problem is on our side. Try again, or go to the Subjects page.",
    },
  },
};

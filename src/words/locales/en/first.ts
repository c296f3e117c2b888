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
  offlineNotice: "You are offline. Pages that you have opened before still work.",
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
  filter: (subject: string) => `Filter ${subject}`,
  questionOrKeyword: "Question or keyword",
  order: "Order",
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
  nothingFound: "Nothing found.",
  manyBeginSo: "Many questions begin so: go on typing.",
  nothingFoundFor: (query: string) => `Nothing found for “${query}”.`,
  tryFewerWords: <Node>(link: (text: string) => Node): readonly (string | Node)[] => [
    "Try fewer or more general words, or look through the ",
    link("subjects"),
    ".",
  ],
  resultsFor: <Node>(corrected: readonly Node[]): readonly (string | Node)[] => [
    "Showing results for ",
    ...corrected,
  ],
  partialSearch: "Without a connection, questions and keywords alone were searched.",
  youWrote: (word: string) => `(you wrote ${word})`,
  doWithout: (words: readonly string[]) =>
    `Nothing has all your words; these do without ${list(words.map((word) => `“${word}”`))}.`,
  reasons: {
    keyword: "by keyword",
    typo: "similar word",
    phrase: "words together in the answer",
    text: "in the answer",
  },
  noneHasAll: (subject: string) => `No question in ${subject} has all of that.`,
  clearFilter: "Clear the filter",
  moreQuestions: "More questions",

  // An article.
  contents: "Contents",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  copyFromAddressBar: "Copy it from the address bar",
  relatedQuestions: "Related questions",
  moreIn: (subject: string) => `More in ${subject}`,
  previousIn: (subject: string) => `Previous in ${subject}`,
  nextIn: (subject: string) => `Next in ${subject}`,
  inSeveralSubjects: "In several subjects",
  questionInSeveral: "This question is in several subjects",
  notInAddressed: "Not in the one that the address names, but in these:",

  // Within an answer.
  copy: "Copy",
  copyCode: "Copy code",
  copied: "Copied",
  notCopied: "Not copied",
  code: (language: string) => (language === "" ? "Code" : `Code, ${language}`),
  linkTo: (heading: string) => `Link to “${heading}”`,
  formula: "Formula",
  copyFormula: "TeX: copy this formula",
  formulaAsWritten: "This formula is shown as it was written",
  formulaCopied: "Formula copied as TeX",
  formulaNotCopied: "The formula could not be copied",
  selectionCopied: "Copied, formulas as TeX",
  table: (headers: readonly string[]) => (headers.length === 0 ? "Table" : `Table: ${headers.join(", ")}`),
  numbered: (name: string, count: number) => `${name} (${number(count)})`,
  done: "Done",
  notDone: "Not done",
  footnotes: "Footnotes",
  backToReference: (reference: string) => `Back to reference ${reference}`,

  // Where a page can't be shown.
  pageNotFound: "Page not found",
  noPageHere: "There is no page at this address",
  mayHaveMoved: "It may have been moved or taken down, or the address has a typing mistake.",
  allOf: (subject: string) => `All of ${subject}`,
  searchItsWords: "Search for its words",
  tryAgain: "Try again",
  trying: "Trying …",
  errors: {
    offline: {
      title: "No connection",
      text: "This page could not be reached. It will open once you are online again; pages that you have read are still here.",
    },
    outdated: {
      title: "This site has been updated",
      text: "The page you have open is from before the update. Load it anew to go on.",
    },
    missing: {
      title: "This part of the site is missing",
      text: "The site may have been updated a moment ago. Try again; if that does not help, start from the subjects.",
    },
    damaged: {
      title: "This page arrived damaged",
      text: "What came back is not what was asked for. A network with a sign-in page can do that. Try again.",
    },
    other: {
      title: "Something went wrong",
      text: "That is our fault, not yours. Try again, or start from the subjects.",
    },
  },
};

import { createFormatters } from "../../format.ts";
import { critical } from "./critical.ts";

const { plural } = createFormatters<"one" | "other">("en");
const { number, list, questions } = critical;

const subjects = (count: number) => plural(count, (n) => ({ one: `${n} subject`, other: `${n} subjects` }));

/** Messages of lists: the home page, subjects and topics, and the results of filters and searches. */
export const listing = {
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
};

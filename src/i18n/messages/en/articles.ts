import { createFormatters } from "../../format.ts";

const { list, plural } = createFormatters<"one" | "other">("en");

const questions = (count: number) => plural(count, (n) => ({ one: `${n} article`, other: `${n} articles` }));

/** Replaces messages of `critical.ts` in sites that consist of articles. The other locales take their type from here. */
export const critical = {
  questions,
  searchAll: "Search all articles",
  scriptsAreOff: "Search, filters and saved articles need JavaScript. You can read everything without it.",
  relatedQuestions: "Related articles",
  sameQuestionIn: "Same title in",
  inMultipleSubjects: "Article in several subjects",
  questionInMultipleSubjects: "This article is in several subjects",
  filedUnder: "This article is filed under:",
  allQuestionsIn: (subject: string) => `All articles in ${subject}`,
};

/** Replaces messages of `listing.ts`. */
export const listing = {
  subjectDescription: (count: number, subject: string) => `${questions(count)} in ${subject}.`,
  filter: (subject: string) => `Filter articles in ${subject}`,
  questionOrKeyword: "Title or keyword",
  emptySubject: "There are no articles in this subject yet.",
  questionsMatch: (count: number) =>
    plural(count, (n) => ({ one: `${n} article matches`, other: `${n} articles match` })),
  keepTyping: "Keep typing to see matching articles.",
  moreQuestions: "Show more articles",
  questionsInNoTopic: "More articles",
  topicDescription: (count: number, topic: string, subject: string) =>
    `${questions(count)} on ${topic} in ${subject}.`,
};

/** Replaces messages of `lazy.ts`. */
export const lazy = {
  matchingQuestions: "Articles",
  moreAnswers: (count: number) =>
    plural(count, (n) => ({
      one: `${n} more article with this title`,
      other: `${n} more articles with this title`,
    })),
  searchFieldHint: "Search titles, keywords and texts",
  searchHelp: { keyword: { description: "searches only articles with this keyword" } },
  similarQuestions: "Similar articles:",
  keywordsDescription: (site: string) => `Browse the articles on ${site} by keyword.`,
  nothingSaved: "Nothing saved yet. Tap Save on any article to keep it here.",
  emptyHistory: "Articles you open will appear here.",
  offlineHint:
    "To read a whole subject offline, open it and download it. Articles you have opened are here too.",
  answerLoadFailed: "This article could not be loaded.",
  copyAnswer: "Copy article as Markdown",
  answerCopied: "Article copied",
  linkCapacity: (count: number) =>
    plural(count, (n) => ({
      one: `The link can hold only the first ${n} article.`,
      other: `The link can hold only the first ${n} articles.`,
    })),
  imported: (lists: number, marks: number, places: number) =>
    `Imported and added to your data: ${list([
      plural(lists, (n) => ({ one: `${n} list`, other: `${n} lists` })),
      plural(marks, (n) => ({ one: `${n} article marked as read`, other: `${n} articles marked as read` })),
      plural(places, (n) => ({ one: `${n} reading position`, other: `${n} reading positions` })),
    ])}.`,
  partialSearch: {
    site: "You are offline. Only titles and keywords were searched, not texts.",
    downloads: "You are offline. Only titles and keywords of downloaded subjects were searched, not texts.",
  },
  previewLinks: "Show previews of linked articles",
  actions: {
    "next-page": "Next article, or next page of the list",
    "previous-page": "Previous article, or previous page of the list",
    save: "Save this article, or remove it from the list",
    contents: "Go to the contents of the article",
  },
};

/** Replaces messages of `study.ts`. */
export const study = {
  introduction:
    "You see the title of an article, recall what it says, and rate how well you knew it. What you know comes back later, what you don’t know comes back soon.",
  newPerDay: "New articles per day",
  suspendedQuestions: "Articles you have set aside",
  answersPerDay: "Reviews in the last 30 days",
  gradeShares: "How well you knew the articles",
  showAnswer: "Show article",
  answeredToday: (count: number) => `You reviewed ${questions(count)} today.`,
  emptyDeck: "There are no articles here yet.",
  actions: { "show-answer": "Study: show the article, or the next step" },
  question: "Title",
  answer: "Text",
};

/** Replaces messages of `highlight.ts`. */
export const highlight = {
  empty: "Nothing highlighted yet. Select text in an article to highlight it or to add a note.",
  textChanged: "The text has changed: these words are no longer in the article.",
};

/** Replaces messages of `offline.ts`. */
export const offline = {
  removeDetails: "You can download it again when you are online. Saved articles stay available.",
};

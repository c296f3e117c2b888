import { createIntervalFormatter } from "../../format-interval.ts";
import { critical } from "./critical.ts";

const { number, questions } = critical;

/** Messages of the study page. The other locales take their type from here. */
export const study = {
  /** `10 min`, `3 days`: when a question comes back. */
  interval: createIntervalFormatter("en"),

  // Overview.
  dueToday: (count: number) => `${questions(count)} to review today`,
  nothingDue: "Nothing to review today",
  studyNow: "Study now",
  introduction:
    "You see a question, think of the answer, and rate how well you knew it. What you know comes back later, what you don’t know comes back soon.",
  howToStart: "Open a subject, a saved list or a search, and tap Study.",
  decks: "What you study",
  newCount: (count: number) => `${number(count)} new`,
  learningCount: (count: number) => `${number(count)} learning`,
  dueCount: (count: number) => `${number(count)} to review`,
  stopStudying: "Stop studying",
  stopped: (name: string) => `You no longer study ${name}`,
  deckMissing: "This list is not on this device. It may have been deleted.",
  dailyLimits: "Daily limits",
  newPerDay: "New questions per day",
  reviewsPerDay: "Reviews per day",
  suspendedQuestions: "Questions you have set aside",
  resume: "Study again",

  // Progress.
  progress: "Your progress",
  answersPerDay: "Answers in the last 30 days",
  gradeShares: "How well you knew the answers",
  forecast: "Reviews in the next 14 days",
  showAsTable: "Show as table",
  day: "Day",
  count: "Number",
  share: "Share",
  today: "Today",

  // Studying.
  allDecks: "Everything you study",
  searchDeck: (query: string) => `Search: ${query}`,
  showAnswer: "Show answer",
  stepByStep: "Step by step",
  nextStep: (step: number, total: number) => `Show step ${number(step)} of ${number(total)}`,
  showAll: "Show all",
  howWell: "How well did you know it?",
  grades: { again: "Again", hard: "Hard", good: "Good", easy: "Easy" },
  left: (count: number) => `${questions(count)} left`,
  suspend: "Set aside",
  suspended: "Set aside. It won’t come up again.",
  bury: "Not today",
  buried: "It will come up again tomorrow.",
  skip: "Skip",
  openArticle: "Open article",
  done: "Done for today",
  answeredToday: (count: number) => `You answered ${questions(count)} today.`,
  nextReview: (interval: string) => `The next one comes up in ${interval}.`,
  limitReached: "There are more, but you have reached your daily limit.",
  emptyDeck: "There are no questions here yet.",
  overview: "Back to the overview",

  // In the list of keyboard shortcuts.
  actions: {
    "show-answer": "Study: show the answer, or the next step",
    grade: "Study: rate how well you knew it",
    "undo-grade": "Study: undo the last rating",
  },

  // Export.
  exportAnki: "Export for Anki",
  exportAnkiText: "Export for Anki as text",
  exportCsv: "Export as CSV",
  exportText: "Export as tab-separated text",
  exported: (count: number) => `${questions(count)} exported`,
  notExported: (count: number) => `${questions(count)} could not be loaded and are not in the file`,
  imported: "Your study progress was added, too.",
  question: "Question",
  answer: "Answer",
  subject: "Subject",
  link: "Link",
};

import type { Catalog } from "./load-catalog.ts";

/** What an argument of a message is. */
export type ArgumentKind =
  | "count"
  /** A fraction between 0 and 1. */
  | "share"
  | "bytes"
  /** A length of time in milliseconds. */
  | "interval"
  /** A date like `2024-11-30`. */
  | "day"
  | "text"
  /** A text that may be empty. */
  | "optionalText"
  | "texts"
  /** A list of texts that may be empty. */
  | "optionalTexts"
  /** A function that makes a link of a text. */
  | "link"
  /** A part of a sentence. */
  | "node"
  /** Parts of a sentence. */
  | "nodes";

interface Texts {
  readonly [name: string]: string | Texts;
}

/** The kinds of the arguments of all messages that have arguments, in the shape of the catalog. */
type MessageArguments<Messages> = {
  readonly [Name in keyof Messages as Messages[Name] extends string | Texts
    ? never
    : Name]: Messages[Name] extends (...values: infer Values extends readonly unknown[]) => unknown
    ? { readonly [Index in keyof Values]: ArgumentKind }
    : MessageArguments<Messages[Name]>;
};

/** The arguments of all messages that have arguments. A new one has to be listed here. */
export const messageArguments: MessageArguments<Catalog> = {
  critical: {
    number: ["count"],
    day: ["day"],
    list: ["texts"],
    percent: ["share"],
    questions: ["count"],
    minutesToRead: ["count"],
    results: ["count"],
    lastChangedOn: ["text"],
    moreQuestionsIn: ["text"],
    previousQuestionIn: ["text"],
    nextQuestionIn: ["text"],
    allQuestionsIn: ["text"],
  },
  listing: {
    questionsInSubjects: ["count", "count"],
    minutes: ["count"],
    pageOf: ["count", "count"],
    subjectDescription: ["count", "text"],
    filter: ["text"],
    page: ["count"],
    atLeast: ["text"],
    questionsMatch: ["count"],
    noResultsFor: ["text"],
    tryFewerWords: ["link"],
    showingResultsFor: ["nodes"],
    youTyped: ["text"],
    resultsWithout: ["texts"],
    alsoSearching: ["texts"],
    noMatchesInSubject: ["text"],
    removeFilter: ["text"],
    moreTopics: ["count"],
    topicDescription: ["count", "text", "text"],
    alsoInSubject: ["text"],
  },
  lazy: {
    didYouMean: ["node"],
    actionOn: ["text", "text"],
    changedSinceRead: ["text"],
    positionOf: ["count", "count"],
    percentRead: ["share"],
    resultsFound: ["count"],
    atLeastFound: ["text"],
    resultsFoundFor: ["text", "text"],
    moreAnswers: ["count"],
    keywordsDescription: ["text"],
    keywordsPageTitle: ["text"],
    keywordTitle: ["text"],
    keywordCount: ["count"],
    keywordsShown: ["count", "count"],
    savedIn: ["text"],
    listCreated: ["text"],
    listDeleted: ["text"],
    listRenamed: ["text"],
    noteLabel: ["text"],
    loadingProgress: ["count", "count"],
    readingProgress: ["text"],
    readCount: ["count", "count"],
    code: ["optionalText"],
    linkTo: ["text"],
    table: ["optionalTexts"],
    numberedName: ["text", "count"],
    backToReference: ["text"],
    longDay: ["day"],
    quoted: ["text"],
    accessedOn: ["text"],
    linkCapacity: ["count"],
    sharedListDescription: ["count"],
    imported: ["count", "count", "count"],
    importFailed: ["text", "text"],
    importErrors: { invalidAt: ["optionalText"] },
    downloadProgress: ["text"],
    availableOffline: ["text"],
    sizeOnDevice: ["bytes"],
    downloadedShare: ["share", "bytes"],
    downloadSize: ["bytes"],
  },
  offline: {
    howToDownload: ["text"],
    total: ["bytes"],
    updatedOn: ["text"],
    updateSize: ["bytes"],
    changed: ["count", "bytes"],
    confirmRemove: ["text"],
    removed: ["text"],
    storage: ["bytes", "bytes"],
  },
  study: {
    interval: ["interval"],
    dueToday: ["count"],
    newCount: ["count"],
    learningCount: ["count"],
    dueCount: ["count"],
    stopped: ["text"],
    searchDeck: ["text"],
    nextStep: ["count", "count"],
    left: ["count"],
    answeredToday: ["count"],
    nextReview: ["text"],
    exported: ["count"],
    notExported: ["count"],
  },
  highlight: {
    noteOn: ["text"],
    imported: ["count"],
  },
  build: {
    pageMovedTo: ["text"],
    searchSite: ["text"],
  },
};

import { createFormatters } from "../../format.ts";
import { critical } from "./critical.ts";

const { number, bytes, list, percent, plural } = createFormatters<"one" | "other">("en");
const { questions, results } = critical;

const keywords = (count: number) => plural(count, (n) => ({ one: `${n} keyword`, other: `${n} keywords` }));

/** Messages of components that are loaded when the browser is idle, or when a reader opens them. */
export const lazy = {
  // In several places.
  cancel: "Cancel",
  undo: "Undo",
  undone: "Undone",
  remove: "Remove",
  /** The accessible name of a button that refers to one question of a list. */
  actionOn: (action: string, question: string) => `${action}: ${question}`,
  share: "Share",
  copyBlocked: "Could not copy: your browser blocked it",
  percentRead: (share: number) => `${percent(share)} read`,
  storageBlocked: "Could not save: storage is blocked or full.",
  savingNeedsScripts: "Saving and studying need JavaScript.",

  // Search.
  suggestions: "Suggestions",
  matchingQuestions: "Questions",
  exampleQuestions: "For example",
  didYouMean: <Node>(subject: Node): readonly (string | Node)[] => ["Did you mean ", subject, "?"],
  recentSearches: "Recent searches",
  clearRecentSearches: "Clear recent searches",
  searching: "Searching…",
  resultsFound: (count: number) => `${results(count)}.`,
  atLeastFound: (results: string) => `At least ${results}.`,
  resultsFoundFor: (found: string, word: string) => `${found} Showing results for ${word}.`,
  moreAnswers: (count: number) =>
    plural(count, (n) => ({
      one: `${n} more answer to this question`,
      other: `${n} more answers to this question`,
    })),
  allResults: "Show all results",
  moreResults: "Show more results",
  searchFieldHint: "Search questions, keywords and answers",
  searchHelp: {
    exact: { example: '"exact words"', description: "finds this exact phrase" },
    excluded: { example: "-word", description: "excludes results with this word" },
    subject: { example: "subject:physics", description: "searches only this subject" },
    keyword: { example: "keyword:energy", description: "searches only questions with this keyword" },
  },
  /** What the keys in the search dialog do. */
  searchKeys: { move: "move", open: "open", close: "close" },
  filterResults: "Filters",
  facets: {
    subject: "Subject",
    keyword: "Keyword",
    contains: "Contains",
    formulas: "Formulas",
    code: "Code",
    length: "Length",
    year: "Year",
  },
  lengths: { short: "Short", medium: "Medium", long: "Long" },
  groupBySubject: "Group by subject",
  similarQuestions: "Similar questions:",

  // Keywords.
  keywordsDescription: (site: string) => `Browse the questions on ${site} by keyword.`,
  keywordsByLetter: "Keywords by letter",
  keywordsPageTitle: (part: string) => `Keywords: ${part}`,
  mostUsed: "Most used",
  otherLetters: "0–9 and others",
  filterKeywords: "Find a keyword",
  moreKeywords: "Show more keywords",
  keywordTitle: (keyword: string) => `Keyword: ${keyword}`,
  relatedKeywords: "Related keywords",
  keywordCount: keywords,
  keywordsShown: (count: number, shown: number) => `Showing ${number(shown)} of ${keywords(count)}`,

  // Saving.
  save: "Save",
  saved: "Saved",
  savedRemove: "Saved. Remove from list",
  savedIn: (list: string) => `Saved to ${list}`,
  savedAgain: "Saved again",
  lists: "Lists",
  defaultListName: "Reading list",
  newList: "New list",
  createList: "Create list",
  nothingSaved: "Nothing saved yet. Tap Save on any question to keep it here.",
  savedTabs: { lists: "Lists", history: "History", data: "Your data" },
  moreActions: "More",
  tryOne: "Try it with:",
  emptyHistory: "Questions you open will appear here.",
  historyCleared: "History cleared",
  allDownloads: "All downloads",
  offlineHint:
    "To read a whole subject offline, open it and download it. Questions you have opened are here too.",
  listCreated: (list: string) => `${list} created`,
  listDeleted: (list: string) => `${list} deleted`,
  listRenamed: (list: string) => `Renamed to ${list}`,
  removed: "Removed",
  noteSaved: "Note saved",
  rename: "Rename",
  print: "Print",
  delete: "Delete",
  emptyList: "This list is empty.",
  listName: "List name",
  saveListName: "Save name",
  addNote: "Add note",
  editNote: "Edit note",
  noteLabel: (question: string) => `Note on: ${question}`,
  saveNote: "Save note",
  readyToPrint: "Ready to print.",
  loadingProgress: (count: number, total: number) => `Loading ${number(count)} of ${number(total)}…`,
  answerLoadFailed: "This answer could not be loaded.",

  // Reading.
  markAsRead: "Mark as read",
  readMarkAsUnread: "Read. Mark as unread",
  markedAsRead: "Marked as read",
  markedAsUnread: "Marked as unread",
  continueReading: "Continue reading",
  continueWhereLeftOff: "Continue where you left off",
  changedSinceRead: (day: string) => `Changed since ${day}`,
  positionOf: (position: number, total: number) => `${number(position)} of ${number(total)}`,
  recentlyRead: "Recently read",
  clearHistory: "Clear history",
  readingProgress: (subject: string) => `${subject}: reading progress`,
  readCount: (count: number, total: number) => `${number(count)} of ${questions(total)} read`,
  preview: "Preview",
  openArticle: "Open",
  turnOffPreviews: "Turn off previews",
  previewsTurnedOff: "Previews are off. You can turn them back on in the reading settings.",

  // Within an answer.
  copy: "Copy",
  copyCode: "Copy code",
  copied: "Copied",
  notCopied: "Copy failed",
  code: (language: string) => (language === "" ? "Code" : `Code, ${language}`),
  linkTo: (heading: string) => `Link to “${heading}”`,
  formula: "Formula",
  copyFormula: "TeX: copy this formula",
  formulaShownAsSource: "This formula is shown as TeX source",
  formulaCopied: "Formula copied as TeX",
  formulaNotCopied: "Could not copy the formula",
  selectionCopied: "Copied with formulas as TeX",
  table: (headers: readonly string[]) => (headers.length === 0 ? "Table" : `Table: ${headers.join(", ")}`),
  numberedName: (name: string, count: number) => `${name} (${number(count)})`,
  taskDone: "Done",
  taskNotDone: "Not done",
  footnotes: "Footnotes",
  externalLink: "(external)",
  backToReference: (reference: string) => `Back to reference ${reference}`,

  // Sharing and exporting an article.
  copyLink: "Copy link",
  linkCopied: "Link copied",
  sendTo: "Share via…",
  copyAnswer: "Copy answer as Markdown",
  copyCitation: "Copy citation",
  copyBibtex: "Copy citation as BibTeX",
  copyPassage: "Copy link to selected text",
  answerCopied: "Answer copied",
  citationCopied: "Citation copied",
  bibtexCopied: "BibTeX entry copied",
  passageCopied: "Link to selected text copied",
  /** Citations put the day first: a comma within a date would look like a separator. */
  longDay: createFormatters("en-GB").longDay,
  quoted: (title: string) => `“${title}”`,
  accessedOn: (day: string) => `accessed ${day}`,

  // Shared lists.
  linkContainsList: "The link contains the whole list. Only people who have the link can see it.",
  linkCapacity: (count: number) =>
    plural(count, (n) => ({
      one: `The link can hold only the first ${n} question.`,
      other: `The link can hold only the first ${n} questions.`,
    })),
  withNotes: "Include my notes",
  shareLink: "Share link",
  sharedListTitle: "Shared list",
  untitledList: "Untitled list",
  sharedListDescription: (count: number) => `Someone shared a list of ${questions(count)} with you.`,
  viewInMyLists: "View in Saved",
  saveSharedList: "Save this list",
  savedOnDevice: "Saved on this device.",
  listUnreadable: "This list could not be opened",
  shareLinkErrors: {
    empty: "This link contains no list. Part of it may be missing: copy the whole link again.",
    long: "This link is too long to be a shared list.",
    foreign: "This link was not created on this site.",
    lost: "This link points to pages that do not exist.",
    damaged: "This link is damaged. Part of it may be missing: copy the whole link again.",
  },

  // Export, import and deletion of user data.
  storedOnDeviceHeading: "Your data on this device",
  storedOnDeviceNotice:
    "Your lists, highlights, notes, reading history and progress are saved only in this browser and never sent anywhere. To move them to another device, export them to a file.",
  exportToFile: "Export to file",
  importFile: "Import from file",
  exported: "Your data was exported.",
  imported: (lists: number, marks: number, places: number) =>
    `Imported and added to your data: ${list([
      plural(lists, (n) => ({ one: `${n} list`, other: `${n} lists` })),
      plural(marks, (n) => ({ one: `${n} question marked as read`, other: `${n} questions marked as read` })),
      plural(places, (n) => ({ one: `${n} reading position`, other: `${n} reading positions` })),
    ])}.`,
  importFailed: (file: string, reason: string) => `Could not import ${file}. ${reason} Nothing was changed.`,
  importErrors: {
    tooLarge: "The file is too large.",
    invalidJson: "The file is not valid JSON, or part of it is missing.",
    notAnExport: "The file was not exported from this site.",
    newerVersion: "The file was exported from a newer version of this site. Reload the page and try again.",
    invalidAt: (place: string) =>
      `The file has unexpected data at ${place === "" ? "the top level" : place}.`,
  },
  deleteAllData: "Delete all my data",
  confirmDeleteAllData: "Delete all your data?",
  deleteAllDataDetails:
    "This deletes your lists, highlights, notes, reading history and progress, settings and offline downloads from this browser. You cannot undo this.",
  allDataDeleted: "All your data was deleted.",
  deleteAllDataFailed:
    "Some data could not be deleted. You can clear this site’s data in your browser settings.",

  // Offline reading.
  downloadForOffline: "Save for offline",
  downloadProgress: (subject: string) => `${subject}: download progress`,
  availableOffline: (subject: string) => `You can now read ${subject} offline`,
  sizeOnDevice: (size: number) => `${bytes(size)} on this device`,
  downloadedShare: (share: number, size: number) => `${percent(share)} of ${bytes(size)} downloaded`,
  downloadSize: (size: number) => bytes(size),
  downloadErrors: {
    offline: "Connection lost. The download resumes on your next visit.",
    full: "There is not enough space on this device.",
    missing: "The site is being updated. Try again in a moment.",
  },
  availableOfflineHeading: "You can read these offline:",
  partialSearch: {
    site: "You are offline. Only questions and keywords were searched, not answers.",
    downloads:
      "You are offline. Only questions and keywords of downloaded subjects were searched, not answers.",
  },

  // Preferences.
  theme: "Theme",
  themes: { auto: "Auto", light: "Light", dark: "Dark", sepia: "Sepia" },
  fontFamily: "Font",
  fontFamilies: { serif: "Serif", sans: "Sans serif" },
  textSize: "Text size",
  lineWidth: "Line width",
  lineHeight: "Line height",
  resetToDefaults: "Reset to defaults",
  previewLinks: "Show previews of linked questions",
  singleKeyShortcuts: "Single-key shortcuts",
  actions: {
    search: "Search",
    "next-item": "Next item in the list",
    "previous-item": "Previous item in the list",
    "next-page": "Next question, or next page of the list",
    "previous-page": "Previous question, or previous page of the list",
    save: "Save this question, or remove it from the list",
    contents: "Go to the contents of the answer",
    home: "Go to Home",
    subjects: "Go to Subjects",
    help: "Show keyboard shortcuts",
  },
};

import { toFormat } from "../../format.ts";
import { first } from "./first.ts";

const { number, bytes, list, percent, plural } = toFormat<"one" | "other">("en");
const { questions, results } = first;

const keywords = (count: number) => plural(count, (n) => ({ one: `${n} keyword`, other: `${n} keywords` }));

/** What the parts of pages say that are loaded when a page is at rest, or when a reader asks for them. */
export const later = {
  // In several places.
  close: "Close",
  cancel: "Cancel",
  undo: "Undo",
  undone: "Undone",
  remove: "Remove",
  /** A button's name for those who don't see what it stands beside. */
  about: (action: string, question: string) => `${action}: ${question}`,
  share: "Share",
  copyRefused: "Could not copy: your browser blocked it",
  percentRead: (share: number) => `${percent(share)} read`,
  keepRefused: "Could not save: storage is blocked or full.",
  needsScripts: "This page needs JavaScript.",

  // Search.
  searchAll: "Search all questions",
  recentSearches: "Recent searches",
  forgetRecent: "Clear recent searches",
  searching: "Searching…",
  found: (count: number) => `${results(count)}.`,
  foundFor: (found: string, word: string) => `${found} Showing results for ${word}.`,
  theseAreFor: (query: string) => `Showing results for “${query}”.`,
  allResults: (count: number) =>
    plural(count, (n) => ({ one: `Show ${n} result`, other: `Show all ${n} results` })),
  moreResults: "Show more results",
  searchField: "Search questions, keywords and answers",
  searchHelp: {
    exact: { example: '"exact words"', does: "finds this exact phrase" },
    without: { example: "-word", does: "excludes results with this word" },
    subject: { example: "subject:physics", does: "searches only this subject" },
    keyword: { example: "keyword:energy", does: "searches only questions with this keyword" },
  },
  narrow: "Filters",
  facets: {
    subject: "Subject",
    keyword: "Keyword",
    with: "Contains",
    formulas: "Formulas",
    code: "Code",
    length: "Length",
    year: "Year",
  },
  lengths: { short: "Short", medium: "Medium", long: "Long" },
  groupBySubject: "Group by subject",
  nearIt: "Similar questions:",
  searchSite: (site: string) => `Search ${site}`,

  // Keywords.
  keywordsOf: (site: string) => `Browse the questions on ${site} by keyword.`,
  keywordsByLetter: "Keywords by letter",
  keywordsPart: (part: string) => `Keywords: ${part}`,
  mostUsed: "Most used",
  otherLetters: "0–9 and others",
  filterKeywords: "Filter these keywords",
  keywordNamed: (keyword: string) => `Keyword: ${keyword}`,
  keywordsBeside: "Related keywords",
  keywordCount: keywords,
  keywordsShown: (count: number, shown: number) => `Showing the first ${number(shown)} of ${keywords(count)}`,

  // Saving.
  save: "Save",
  saved: "Saved",
  takeOut: "Saved. Remove from list",
  takenOut: "Removed",
  savedIn: (list: string) => `Saved to ${list}`,
  savedAgain: "Saved again",
  lists: "Lists",
  firstList: "Reading list",
  newList: "New list",
  make: "Create list",
  nothingSaved: "Nothing saved yet. Use the Save button on any question to add it here.",
  listMade: (list: string) => `${list} created`,
  listDeleted: (list: string) => `${list} deleted`,
  renamedTo: (list: string) => `Renamed to ${list}`,
  removed: "Removed",
  noteKept: "Note saved",
  rename: "Rename",
  print: "Print",
  delete: "Delete",
  emptyList: "This list is empty.",
  listName: "List name",
  keepName: "Save name",
  addNote: "Add note",
  editNote: "Edit note",
  noteOn: (question: string) => `Note on: ${question}`,
  keepNote: "Save note",
  printReady: "Ready to print.",
  loadingOf: (count: number, total: number) => `Loading ${number(count)} of ${number(total)}…`,
  answerMissing: "This answer could not be loaded.",

  // Reading.
  continueReading: "Continue reading",
  goOn: "Continue where you left off",
  readLast: "Recently read",
  clearHistory: "Clear history",
  readOf: (subject: string) => `${subject}: reading progress`,
  countRead: (count: number, total: number) => `${number(count)} of ${questions(total)} read`,
  preview: "Preview",
  openPreviewed: "Open",
  previewsOff: "Turn off previews",
  previewsAreOff: "Previews are off. You can turn them back on in the reading settings.",

  // Taking an article elsewhere.
  send: "Share via…",
  copyAnswer: "Copy answer as Markdown",
  copyCitation: "Copy citation",
  copyBibtex: "Copy citation as BibTeX",
  copyPassage: "Copy link to selected text",
  answerCopied: "Answer copied",
  citationCopied: "Citation copied",
  bibtexCopied: "BibTeX entry copied",
  passageCopied: "Link to selected text copied",
  /** Citations have the day first: a comma within a date would end one of their parts. */
  longDay: toFormat("en-GB").longDay,
  quoted: (title: string) => `“${title}”`,
  accessed: (day: string) => `accessed ${day}`,

  // Lists that are shared.
  linkHoldsList: "The link contains the whole list. Only people who have the link can see it.",
  linkHasRoom: (count: number) =>
    plural(count, (n) => ({
      one: `The link can hold only the first ${n} question.`,
      other: `The link can hold only the first ${n} questions.`,
    })),
  withNotes: "Include my notes",
  copyTheLink: "Copy link",
  shareTheLink: "Share link",
  sharedList: "Shared list",
  unnamedList: "Untitled list",
  sharedQuestions: (count: number) => `Someone shared a list of ${questions(count)} with you.`,
  seeAmongLists: "View in Saved",
  saveThisList: "Save this list",
  savedHere: "Saved on this device.",
  listUnreadable: "This list could not be opened",
  linkFaults: {
    empty: "This link contains no list. Part of it may be missing: copy the whole link again.",
    long: "This link is too long to be a shared list.",
    foreign: "This link was not created on this site.",
    lost: "This link points to pages that do not exist.",
    damaged: "This link is damaged. Part of it may be missing: copy the whole link again.",
  },

  // What is kept, as a file.
  onThisDevice: "Your data on this device",
  keptHere:
    "Your lists, notes, reading history and progress are saved only in this browser and never sent anywhere. To move them to another device, export them to a file.",
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
  fileFaults: {
    long: "The file is too large.",
    unreadable: "The file is not valid JSON, or part of it is missing.",
    foreign: "The file was not exported from this site.",
    newer: "The file was exported from a newer version of this site. Reload the page and try again.",
    wrong: (place: string) => `The file has unexpected data at ${place === "" ? "the top level" : place}.`,
  },
  forget: "Delete all my data",
  forgetAsked: "Delete all your data?",
  whatIsForgotten:
    "This deletes your lists, notes, reading history and progress, settings and offline downloads from this browser. You cannot undo this.",
  forgotten: "All your data was deleted.",
  notForgotten: "Some data could not be deleted. You can clear this site’s data in your browser settings.",

  // Reading without a connection.
  keepOffline: "Download for offline reading",
  keptOf: (subject: string) => `${subject}: download progress`,
  canBeReadOffline: (subject: string) => `You can now read ${subject} offline`,
  onDevice: (size: number) => `${bytes(size)} on this device`,
  partOnDevice: (share: number, size: number) => `${percent(share)} of ${bytes(size)} downloaded`,
  takesOnDevice: (size: number) => `Needs ${bytes(size)} on this device`,
  keepFaults: {
    offline: "Connection lost. The download resumes on your next visit.",
    full: "There is not enough space on this device.",
    missing: "The site is being updated. Try again in a moment.",
  },
  readableOffline: "You can read these offline:",
  readBefore: "Recently read",

  // The reading panel.
  reading: "Reading settings",
  colours: "Theme",
  themes: { auto: "Auto", light: "Light", dark: "Dark", sepia: "Sepia" },
  letters: "Font",
  fonts: { serif: "Serif", sans: "Sans serif" },
  textSize: "Text size",
  lineWidth: "Line width",
  lineHeight: "Line height",
  resetReading: "Reset to defaults",
  previewLinks: "Show previews of linked questions",
  shortcuts: "Keyboard shortcuts",
  singleKeys: "Single-key shortcuts",
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

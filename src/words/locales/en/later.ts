import { toFormat } from "../../format.ts";
import { first } from "./first.ts";

const { number, bytes, list, percent, plural } = toFormat<"one" | "other">("en");
const { questions } = first;

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
  copyRefused: "The browser did not let us copy",
  percentRead: (share: number) => `${percent(share)} read`,
  keepRefused: "This browser does not let the site keep anything, or has no room left.",
  needsScripts: "This page needs JavaScript.",

  // Search.
  searchAll: "Search all questions",
  recentSearches: "Recent searches",
  forgetRecent: "Forget recent searches",
  searching: "Searching …",
  found: (count: number) => `${number(count)} found.`,
  foundFor: (found: string, word: string) => `${found} Searched for ${word}.`,
  theseAreFor: (query: string) => `These are for “${query}”.`,
  allResults: (count: number) =>
    plural(count, (n) => ({ one: `All ${n} result`, other: `All ${n} results` })),
  moreResults: "More results",
  searchField: "Words of a question, its keywords or its answer",
  searchHelp: {
    exact: { example: '"exact words"', does: "finds these words together, in this order" },
    without: { example: "-word", does: "leaves out what has the word" },
    subject: { example: "subject:physics", does: "looks in one subject" },
    keyword: { example: "keyword:energy", does: "looks among articles with that keyword" },
  },
  narrow: "Narrow the results",
  facets: {
    subject: "Subject",
    keyword: "Keyword",
    with: "With",
    formulas: "Formulas",
    code: "Code",
    length: "Length",
    year: "Year",
  },
  lengths: { short: "Short", medium: "Medium", long: "Long" },
  groupBySubject: "Group by subject",
  nearIt: "These questions come near it:",
  searchSite: (site: string) => `Search ${site}`,

  // Keywords.
  keywordsOf: (site: string) => `Keywords of ${site}, each with its questions.`,
  keywordsByLetter: "Keywords by letter",
  keywordsPart: (part: string) => `Keywords: ${part}`,
  mostUsed: "Most used",
  otherLetters: "0–9 and others",
  filterKeywords: "Filter these keywords",
  keywordNamed: (keyword: string) => `Keyword: ${keyword}`,
  keywordsBeside: "Keywords beside it",
  keywordCount: keywords,
  keywordsShown: (count: number, shown: number) =>
    `${keywords(count)}, the first ${number(shown)} of them here`,

  // Saving.
  save: "Save",
  saved: "Saved",
  takeOut: "Saved. Take it out",
  takenOut: "Taken out",
  savedIn: (list: string) => `Saved in ${list}`,
  savedAgain: "Saved again",
  lists: "Lists",
  firstList: "Reading list",
  newList: "New list",
  make: "Make",
  nothingSaved: "Nothing is saved yet. Each question has a button for it.",
  listMade: (list: string) => `${list} made`,
  listDeleted: (list: string) => `${list} deleted`,
  renamedTo: (list: string) => `Renamed to ${list}`,
  removed: "Removed",
  noteKept: "Note kept",
  rename: "Rename",
  print: "Print",
  delete: "Delete",
  emptyList: "Nothing is in this list.",
  listName: "Name of the list",
  keepName: "Keep the name",
  addNote: "Add a note",
  editNote: "Edit the note",
  noteOn: (question: string) => `Note on: ${question}`,
  keepNote: "Keep the note",
  printReady: "Ready to be printed.",
  loadingOf: (count: number, total: number) => `Loading ${number(count)} of ${number(total)} …`,
  answerMissing: "This answer could not be loaded.",

  // Reading.
  continueReading: "Continue reading",
  goOn: "Go on where you left",
  readLast: "Read last",
  clearHistory: "Clear the history",
  readOf: (subject: string) => `Read of ${subject}`,
  countRead: (count: number, total: number) => `${number(count)} of ${questions(total)} read`,
  preview: "Preview",
  openPreviewed: "Read",
  previewsOff: "Turn previews off",
  previewsAreOff: "Previews are off. The reading settings turn them on again.",

  // Taking an article elsewhere.
  send: "Send to …",
  copyAnswer: "Copy the answer as Markdown",
  copyCitation: "Copy a citation",
  copyBibtex: "Copy a citation as BibTeX",
  copyPassage: "Copy a link to the selected passage",
  answerCopied: "Answer copied",
  citationCopied: "Citation copied",
  bibtexCopied: "BibTeX entry copied",
  passageCopied: "Link to the passage copied",
  /** Citations have the day first: a comma within a date would end one of their parts. */
  longDay: toFormat("en-GB").longDay,
  quoted: (title: string) => `“${title}”`,
  accessed: (day: string) => `accessed ${day}`,

  // Lists that are shared.
  linkHoldsList: "The link holds the list itself. It is sent to no one but those whom you give it.",
  linkHasRoom: (count: number) =>
    plural(count, (n) => ({
      one: `It has room for the first ${n} question.`,
      other: `It has room for the first ${n} questions.`,
    })),
  withNotes: "With my notes",
  copyTheLink: "Copy the link",
  shareTheLink: "Share the link",
  sharedList: "A shared list",
  unnamedList: "A list",
  sharedQuestions: (count: number) => `${questions(count)}, in a list that somebody has shared with you.`,
  seeAmongLists: "See it among your lists",
  saveThisList: "Save this list",
  savedHere: "Saved on this device.",
  listUnreadable: "This list can't be read",
  linkFaults: {
    empty: "The link holds no list. It may have been cut off where it was copied.",
    long: "The link is longer than any list can be.",
    foreign: "The link is not one that was made here.",
    lost: "The link leads to pages that can't be.",
    damaged: "The link is damaged. It may have been cut off where it was copied.",
  },

  // What is kept, as a file.
  onThisDevice: "On this device only",
  keptHere:
    "Lists, notes, read marks and places are kept in this browser and sent nowhere. A file takes them to another device.",
  exportToFile: "Export to a file",
  importFile: "Import a file",
  exported: "Exported.",
  imported: (lists: number, marks: number, places: number) =>
    `Imported and added to what was here: ${list([
      plural(lists, (n) => ({ one: `${n} list`, other: `${n} lists` })),
      plural(marks, (n) => ({ one: `${n} read mark`, other: `${n} read marks` })),
      plural(places, (n) => ({ one: `${n} place`, other: `${n} places` })),
    ])}.`,
  importFailed: (file: string, reason: string) => `Nothing was changed: ${file} can't be imported. ${reason}`,
  fileFaults: {
    long: "It is larger than any such file can be.",
    unreadable: "It is not a JSON file, or only a part of one.",
    foreign: "It was not exported from here.",
    newer: "It was exported by a newer version of this site. Load the page anew and try again.",
    wrong: (place: string) => `What is at ${place === "" ? "its top" : place} is not what should be there.`,
  },
  forget: "Forget everything",
  forgetAsked: "Forget everything?",
  whatIsForgotten:
    "Lists, notes, history, read marks, settings and pages kept for reading offline are deleted from this browser. This can't be undone.",
  forgotten: "Everything is forgotten.",
  notForgotten: "Not everything could be deleted. Your browser's settings can clear this site's data.",

  // Reading without a connection.
  keepOffline: "Keep for reading offline",
  keptOf: (subject: string) => `Kept of ${subject}`,
  canBeReadOffline: (subject: string) => `${subject} can be read offline`,
  onDevice: (size: number) => `${bytes(size)} on this device`,
  partOnDevice: (share: number, size: number) => `${percent(share)} of ${bytes(size)}`,
  takesOnDevice: (size: number) => `Takes ${bytes(size)} on this device`,
  keepFaults: {
    offline: "The connection broke off. It goes on with your next visit.",
    full: "There is no room left on this device.",
    missing: "The site is being updated. Try again in a moment.",
  },
  readableOffline: "These can be read without a connection:",
  readBefore: "Read before",

  // The reading panel.
  reading: "Reading",
  colours: "Colours",
  themes: { auto: "Auto", light: "Light", dark: "Dark", sepia: "Sepia" },
  letters: "Letters",
  fonts: { serif: "Serif", sans: "Sans serif" },
  textSize: "Text size",
  lineWidth: "Line width",
  lineHeight: "Line height",
  resetReading: "Reset to the defaults",
  previewLinks: "Preview links to questions",
  shortcuts: "Keyboard shortcuts",
  singleKeys: "Shortcuts of a single key",
  actions: {
    search: "Search",
    "next-item": "Next in the list",
    "previous-item": "Previous in the list",
    "next-page": "Next question, or next page of a list",
    "previous-page": "Previous question, or previous page of a list",
    save: "Save this question, or take it out again",
    contents: "Contents of the answer",
    home: "Home",
    subjects: "Subjects",
    help: "These shortcuts",
  },
};

import { foldText } from "../analysis/fold-text.ts";
import { keywordToKey } from "../analysis/keyword-to-key.ts";
import { beginsStopWord, isStopWord } from "../analysis/stop-words.ts";
import { tokenize, withoutStopWords, wordSpans } from "../analysis/tokenize.ts";

/** A word of a parsed query. */
export interface ParsedWord {
  readonly term: string;
  /** As typed, but folded: used for fuzzy matching and shown in messages. */
  readonly typed: string;
  /** Whether terms that start with it match too: true for the last word while it is being typed. */
  readonly isPrefix: boolean;
  /** Whether it is part of a quoted phrase: results then have to contain the phrase. */
  readonly isInPhrase: boolean;
}

/** A parsed query. */
export interface ParsedQuery {
  /**
   * Each word once, without stop words unless there are only stop words: unquoted words in the order typed, then those of
   * phrases. At most `maxWords`.
   */
  readonly words: readonly ParsedWord[];
  /** Whether it has only stop words: usually the start of a question, rarely a whole one. */
  readonly isStopWordsOnly: boolean;
  /**
   * The words as typed if they can only be the start of a question: stop words, of which the last one may be incomplete or
   * followed by a letter (`how doe`, `how does o`). Ends with a space if the last word is complete. Otherwise empty.
   */
  readonly questionStart: string;
  /** The terms of the unquoted words in order, including repeats. */
  readonly unquotedTerms: readonly string[];
  /** The quoted phrases, each as two or more terms without stop words. */
  readonly phrases: readonly (readonly string[])[];
  /** What results must not contain: a single term, or a phrase of several. */
  readonly excluded: readonly (readonly string[])[];
  /** The values of `subject:`, folded; prefixes of a subject's slug or name. */
  readonly subjects: readonly string[];
  /** The values of `keyword:`, as keys. */
  readonly keywords: readonly string[];
  /** All words to find as one text, including stop words: equal for questions that match the query exactly. */
  readonly normalizedQuery: string;
}

/** Longer queries are pasted text; their first words are enough. */
const maxWords = 24;
const maxQueryLength = 1000;

/** `-`? then `subject:x`, `keyword:"x y"`, `"a phrase"`, or anything up to the next space. */
const clausePattern = /(-?)(?:(subject|keyword):("[^"]*"?|\S+)|"([^"]*)"?|(\S+))/giu;

const curlyQuotes = /[“”„«»]/gu;
const surroundingQuotes = /^"|"$/gu;
const startsWithLetter = /^\p{L}/u;

/** The terms of a text in one line, for comparing questions: ignores case, punctuation and plurals. */
export function normalizeText(text: string): string {
  return tokenize(text)
    .map((token) => token.term)
    .join(" ");
}

/** A slug, name or beginning of either as `subject:` compares them: ignores case and how words are separated. */
export function foldSubject(text: string): string {
  return foldText(text)
    .trim()
    .replace(/[\s_-]+/gu, " ");
}

interface TokenizedWord extends ParsedWord {
  readonly isStop: boolean;
}

function textToWords(text: string, isInPhrase: boolean): TokenizedWord[] {
  return [...wordSpans(text)].flatMap(({ surfaceForm, tokens }) =>
    tokens.map(({ term, isStop }) => ({
      term,
      typed: tokens.length === 1 ? foldText(surfaceForm).replace(/['’ʼ_]/gu, "") : term,
      isPrefix: false,
      isInPhrase,
      isStop,
    })),
  );
}

/** See `questionStart` of `ParsedQuery`. */
function wordsToQuestionStart(words: readonly TokenizedWord[], isTyping: boolean): string {
  const last = words.at(-1);
  const mayBegin = (word: string): boolean => (word.length === 1 ? words.length > 1 : beginsStopWord(word));
  const isStart = words.every((word) => word.isStop || (isTyping && word === last && mayBegin(word.typed)));
  return isStart && words.length > 0 ? words.map(({ typed }) => typed).join(" ") + (isTyping ? "" : " ") : "";
}

/** Each term once, preferring words that are a prefix or unquoted. */
function uniqueWords(words: readonly ParsedWord[]): ParsedWord[] {
  const seen = new Map<string, ParsedWord>();
  for (const word of words) if (!seen.has(word.term) || word.isPrefix) seen.set(word.term, word);
  return [...seen.values()];
}

/** Parses a query. Never fails: anything that is not an operator is a word. */
export function parseQuery(text: string): ParsedQuery {
  const query = text.replace(curlyQuotes, '"').slice(0, maxQueryLength);
  const unquoted: TokenizedWord[] = [];
  const quotedParts: (readonly TokenizedWord[])[] = [];
  const excluded: string[][] = [];
  const subjects: string[] = [];
  const keywords: string[] = [];
  const searchedParts: string[] = [];
  let isTyping = false;
  for (const [, minus, scope, scopeValue, quoted, word] of query.matchAll(clausePattern)) {
    const partText = quoted ?? word ?? "";
    isTyping = false;
    if (scope !== undefined) {
      const value = (scopeValue ?? "").replace(surroundingQuotes, "");
      if (scope.toLowerCase() === "subject") subjects.push(foldSubject(value));
      else keywords.push(keywordToKey(value));
    } else if (minus === "-" && (quoted !== undefined || startsWithLetter.test(partText))) {
      const terms = withoutStopWords(textToWords(partText, true)).map((term) => term.term);
      if (terms.length > 0) excluded.push(terms);
    } else {
      const terms = textToWords(partText, quoted !== undefined);
      searchedParts.push(partText);
      if (quoted === undefined) {
        unquoted.push(...terms);
        isTyping = terms.length > 0 && !/\s$/u.test(query);
      } else if (terms.length > 0) quotedParts.push(withoutStopWords(terms));
    }
  }
  const phrases = quotedParts.filter((terms) => terms.length > 1);
  const single = quotedParts.filter((terms) => terms.length === 1).flat();
  const last = unquoted.at(-1);
  const contentWords =
    quotedParts.length > 0 ? unquoted.filter((term) => !term.isStop) : withoutStopWords(unquoted);
  const unquotedWords = contentWords.map((term) =>
    isTyping && term === last ? { ...term, isPrefix: true } : term,
  );
  const words = [
    ...unquotedWords,
    ...single.map((term) => ({ ...term, isInPhrase: false })),
    ...phrases.flat(),
  ];
  return {
    words: uniqueWords(words).slice(0, maxWords),
    isStopWordsOnly: words.every((word) => isStopWord(word.typed)),
    questionStart: wordsToQuestionStart(textToWords(searchedParts.join(" "), false), isTyping),
    unquotedTerms: contentWords.slice(0, maxWords).map((word) => word.term),
    phrases: phrases.map((terms) => terms.map((term) => term.term)),
    excluded,
    subjects,
    keywords,
    normalizedQuery: normalizeText(searchedParts.join(" ")),
  };
}

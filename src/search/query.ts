import { foldText } from "./fold-text.ts";
import { keywordKey } from "./keyword-key.ts";
import { isStopWord } from "./stop-words.ts";
import { tokenize, writtenWords } from "./tokenize.ts";

/** A word of a query. */
export interface QueryWord {
  readonly term: string;
  /** As typed, folded: what corrections are measured against and answers name. */
  readonly typed: string;
  /** Whether longer words that begin with it count too: the last word, while it is being typed. */
  readonly isPrefix: boolean;
  /** Whether it stood in quotes with others: then the phrase is what results must hold. */
  readonly isInPhrase: boolean;
}

/** What a reader typed, taken apart. */
export interface Query {
  /**
   * Each word once, without stop words unless there is nothing else: those alone in the order typed, then those of
   * phrases. At most `maxWords`.
   */
  readonly words: readonly QueryWord[];
  /** Whether its words only join others: the beginning of a question, and very seldom all of one. */
  readonly saysNothing: boolean;
  /** The terms of the words outside of quotes as they follow one another, repeats too. */
  readonly sequence: readonly string[];
  /** What stood in quotes, as two terms or more without stop words. */
  readonly phrases: readonly (readonly string[])[];
  /** What must not occur: a word alone, or several as a phrase. */
  readonly excluded: readonly (readonly string[])[];
  /** Of `subject:`, folded; begins a subject's slug or name. */
  readonly subjects: readonly string[];
  /** Of `keyword:`, as keys. */
  readonly keywords: readonly string[];
  /** All words to be found, stop words too, as one text: what an equal question has. */
  readonly wording: string;
}

/** Longer queries are pasted text; their first words find what there is to find. */
const maxWords = 24;
const maxQueryLength = 1000;

/** `-`? then `subject:x`, `keyword:"x y"`, `"a phrase"`, or anything up to the next space. */
const partPattern = /(-?)(?:(subject|keyword):("[^"]*"?|\S+)|"([^"]*)"?|(\S+))/giu;

const curlyQuotes = /[“”„«»]/gu;
const surroundingQuotes = /^"|"$/gu;
const isExcludable = /^\p{L}/u;

/** The text's words in one line, by which questions are compared: case, punctuation and plurals don't count. */
export function textToWording(text: string): string {
  return tokenize(text)
    .map((token) => token.term)
    .join(" ");
}

interface WrittenTerm extends QueryWord {
  readonly isStop: boolean;
}

function textToTerms(text: string, isInPhrase: boolean): WrittenTerm[] {
  return [...writtenWords(text)].flatMap(({ written, tokens }) =>
    tokens.map(({ term, isStop }) => ({
      term,
      typed: tokens.length === 1 ? foldText(written).replace(/['’ʼ_]/gu, "") : term,
      isPrefix: false,
      isInPhrase,
      isStop,
    })),
  );
}

/** Without stop words, unless there is nothing else. */
function saying(terms: readonly WrittenTerm[]): readonly WrittenTerm[] {
  const content = terms.filter((term) => !term.isStop);
  return content.length > 0 ? content : terms;
}

/** Each term once; the one that is a prefix or outside of quotes is kept. */
function withoutRepeats(words: readonly QueryWord[]): QueryWord[] {
  const seen = new Map<string, QueryWord>();
  for (const word of words) if (!seen.has(word.term) || word.isPrefix) seen.set(word.term, word);
  return [...seen.values()];
}

/** Takes a query apart. Never fails: what is no operator is a word. */
export function parseQuery(text: string): Query {
  const query = text.replace(curlyQuotes, '"').slice(0, maxQueryLength);
  const plain: WrittenTerm[] = [];
  const quotes: (readonly WrittenTerm[])[] = [];
  const excluded: string[][] = [];
  const subjects: string[] = [];
  const keywords: string[] = [];
  const wording: string[] = [];
  let isTyping = false;
  for (const [, minus, scope, scoped, quoted, word] of query.matchAll(partPattern)) {
    const written = quoted ?? word ?? "";
    isTyping = false;
    if (scope !== undefined) {
      const value = (scoped ?? "").replace(surroundingQuotes, "");
      if (scope.toLowerCase() === "subject")
        subjects.push(
          foldText(value)
            .trim()
            .replace(/[\s_-]+/gu, " "),
        );
      else keywords.push(keywordKey(value));
    } else if (minus === "-" && (quoted !== undefined || isExcludable.test(written))) {
      const terms = saying(textToTerms(written, true)).map((term) => term.term);
      if (terms.length > 0) excluded.push(terms);
    } else {
      const terms = textToTerms(written, quoted !== undefined);
      wording.push(written);
      if (quoted === undefined) {
        plain.push(...terms);
        isTyping = terms.length > 0 && !/\s$/u.test(query);
      } else if (terms.length > 0) quotes.push(saying(terms));
    }
  }
  const phrases = quotes.filter((terms) => terms.length > 1);
  const single = quotes.filter((terms) => terms.length === 1).flat();
  const last = plain.at(-1);
  const said = quotes.length > 0 ? plain.filter((term) => !term.isStop) : saying(plain);
  const alone = said.map((term) => (isTyping && term === last ? { ...term, isPrefix: true } : term));
  const words = [...alone, ...single.map((term) => ({ ...term, isInPhrase: false })), ...phrases.flat()];
  return {
    words: withoutRepeats(words).slice(0, maxWords),
    saysNothing: words.every((word) => isStopWord(word.typed)),
    sequence: said.slice(0, maxWords).map((word) => word.term),
    phrases: phrases.map((terms) => terms.map((term) => term.term)),
    excluded,
    subjects,
    keywords,
    wording: textToWording(wording.join(" ")),
  };
}

import { foldText } from "./fold-text.ts";
import { stemWord } from "./stem-word.ts";
import { isStopWord } from "./stop-words.ts";

/** One word of a text, as indexed. */
export interface Token {
  /** Folded and stemmed. Never empty, never holds a space. */
  readonly term: string;
  /** Parts of an identifier (`getUserName` → get, user, name), searchable beside the whole. Mostly empty. */
  readonly parts: readonly string[];
  readonly isStop: boolean;
}

/** Letters, marks, digits and underscores, with apostrophes inside: `don't`, `user_name`. */
const wordPattern = /[\p{L}\p{M}\p{N}_]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** What may be part of words, in runs: plain ones are words as they stand, the others are read by `wordPattern`. */
const runPattern = /[\w'\u0080-\uffff]+/g;
const plainRun = /^\w+$/;

/** Scripts written without spaces between words (and Korean, whose endings join on). Indexed as pairs of characters. */
const unspacedPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;

const apostrophes = /['’ʼ]/gu;
const possessive = /['’ʼ]s$/iu;
const isPlainWord = /^[a-z0-9]+$/u;

/** A longer run of letters is no word (base64, a hash), and would make the index's longest keys. */
const maxTermLength = 40;

/** `abcd` → ab, bc, cd; a character alone stays alone. */
function characterPairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => (characters[index] ?? "") + character);
}

/** `getUserName` → get, User, Name; `HTTPServer` → HTTP, Server; `user_name` → user, name; `plain` → plain. */
function splitIdentifier(word: string): string[] {
  return word
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1_$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1_$2")
    .split("_")
    .filter((part) => part !== "");
}

function toTerm(folded: string): string {
  return stemWord(folded).slice(0, maxTermLength);
}

function spacedWordToTokens(written: string): Token[] {
  const folded = foldText(written);
  if (folded === "") return [];
  const isStop = isStopWord(folded);
  if (isPlainWord.test(written)) return [{ term: toTerm(folded), parts: [], isStop }];
  const whole = folded.replaceAll("_", "");
  if (whole === "") return [];
  const parts = splitIdentifier(written).map(foldText);
  if (parts.length < 2) return [{ term: toTerm(whole), parts: [], isStop }];
  return [{ term: toTerm(whole), parts: parts.map(toTerm), isStop: false }];
}

/**
 * The tokens of one written word as `wordPattern` finds it. Mostly one; several where a script without spaces is cut
 * into character pairs.
 */
function wordToTokens(written: string): readonly Token[] {
  const word = written.replace(possessive, "").replace(apostrophes, "");
  const tokens: Token[] = [];
  let start = 0;
  for (const match of word.matchAll(unspacedPattern)) {
    tokens.push(...spacedWordToTokens(word.slice(start, match.index)));
    for (const pair of characterPairs(foldText(match[0])))
      tokens.push({ term: pair, parts: [], isStop: false });
    start = match.index + match[0].length;
  }
  tokens.push(...spacedWordToTokens(word.slice(start)));
  return tokens;
}

/** Runs seen so far: a collection repeats few words many times, so a builder keeps what it found out about each. */
export type TokenCache = Map<string, readonly Token[]>;

/** A word as it is written in a text, and where: UTF-16 units from `start` up to `end`. */
export interface WrittenWord {
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** The written words of a text in order. */
export function* writtenWords(text: string): Generator<WrittenWord> {
  for (const { 0: written, index } of text.matchAll(wordPattern)) {
    yield { written, start: index, end: index + written.length, tokens: wordToTokens(written) };
  }
}

function* runToWords(run: string): Generator<string> {
  if (plainRun.test(run)) yield run;
  else for (const [word] of run.matchAll(wordPattern)) yield word;
}

/** The words of a text in order, stop words too. Both sides, builder and engine, read text only through this module. */
export function tokenize(text: string, cache?: TokenCache): Token[] {
  const found: Token[] = [];
  for (const [run] of text.matchAll(runPattern)) {
    let tokens = cache?.get(run);
    if (tokens === undefined) {
      tokens = [...runToWords(run)].flatMap(wordToTokens);
      cache?.set(run, tokens);
    }
    for (const token of tokens) found.push(token);
  }
  return found;
}

/** The tokens that say something: without stop words, unless there is nothing else. */
export function contentTokens(text: string, cache?: TokenCache): readonly Token[] {
  const tokens = tokenize(text, cache);
  const content = tokens.filter((token) => !token.isStop);
  return content.length > 0 ? content : tokens;
}

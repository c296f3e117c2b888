import { must } from "../../content/must.ts";
import { foldText } from "./fold-text.ts";
import { stemWord } from "./stem-word.ts";
import { isStopWord } from "./stop-words.ts";

/** One indexed word of a text. */
export interface Token {
  /** Folded and stemmed. Never empty; never contains a space. */
  readonly term: string;
  /** Parts of an identifier (`getUserName` → get, user, name), searchable beside the whole. Usually empty. */
  readonly parts: readonly string[];
  readonly isStop: boolean;
}

/** Names whose signs tell them from other words: `C++`, `g++`, `C#`, `F#`, `.NET`. */
const nameWithSigns = String.raw`(?<![\w.+#-])(?:[CGcg]\+\+|[CFJcfj]#|\.[Nn][Ee][Tt])(?![\w+#])`;

/** Such names; letters, marks, digits and underscores, with apostrophes inside: `don't`, `user_name`. */
const wordPattern = new RegExp(
  `${nameWithSigns}|${String.raw`[\p{L}\p{M}\p{N}_]+(?:['’ʼ][\p{L}\p{M}]+)*`}`,
  "gu",
);

/** Runs of characters that can be part of a word, as `isRunUnit` tells, and names with signs. */
const runPattern = new RegExp(`${nameWithSigns}|${String.raw`[\w'\u0080-\uffff]+`}`, "g");
const nameWithSignsPattern = new RegExp(nameWithSigns);
const hasSigns = /^[.]|[+#]$/u;
const signs = /[.+#]/gu;
const asciiRun = /^\w+$/;

/** Scripts written without spaces (and Korean, whose endings are attached to the word). Indexed as character bigrams. */
const unspacedScriptPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;

const apostrophes = /['’ʼ]/gu;
const possessive = /['’ʼ]s$/iu;
/** Most words: nothing of them is taken apart. */
const plainWord = /^[A-Za-z0-9][a-z0-9]*$/;

/** Longer runs of letters are not words (base64, hashes) and would become the longest keys of the index. */
const maxTermLength = 40;

/** `abcd` → ab, bc, cd; a single character is returned unchanged. */
function characterBigrams(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => must(characters[index], "character") + character);
}

/** `getUserName` → get, User, Name; `HTTPServer` → HTTP, Server; `user_name` → user, name; `plain` → plain. */
function splitIdentifier(word: string): string[] {
  return word
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1_$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1_$2")
    .split("_")
    .filter((part) => part !== "");
}

function foldedToTerm(folded: string): string {
  return stemWord(folded).slice(0, maxTermLength);
}

function spacedWordToTokens(surfaceForm: string): Token[] {
  const folded = foldText(surfaceForm);
  if (folded === "") return [];
  const isStop = isStopWord(folded);
  const whole = folded.replaceAll("_", "");
  if (whole === "") return [];
  const parts = splitIdentifier(surfaceForm).map(foldText);
  if (parts.length < 2) return [{ term: foldedToTerm(whole), parts: [], isStop }];
  return [{ term: foldedToTerm(whole), parts: parts.map(foldedToTerm), isStop: false }];
}

/**
 * The tokens of one word as matched by `wordPattern`. Usually one; several where a script without spaces is split into
 * character bigrams.
 */
function wordToTokens(surfaceForm: string): readonly Token[] {
  if (plainWord.test(surfaceForm)) {
    const folded = surfaceForm.toLowerCase();
    return [{ term: foldedToTerm(folded), parts: [], isStop: isStopWord(folded) }];
  }
  // Also found without its signs, but not the other way round.
  if (hasSigns.test(surfaceForm)) {
    const term = surfaceForm.toLowerCase();
    return [{ term, parts: [term.replace(signs, "")], isStop: false }];
  }
  const word = surfaceForm.replace(possessive, "").replace(apostrophes, "");
  const tokens: Token[] = [];
  let start = 0;
  for (const match of word.matchAll(unspacedScriptPattern)) {
    tokens.push(...spacedWordToTokens(word.slice(start, match.index)));
    for (const bigram of characterBigrams(foldText(match[0])))
      tokens.push({ term: bigram, parts: [], isStop: false });
    start = match.index + match[0].length;
  }
  tokens.push(...spacedWordToTokens(word.slice(start)));
  return tokens;
}

/** A word as written (its surface form), its UTF-16 offsets (`start` inclusive, `end` exclusive) and its tokens. */
export interface WordSpan {
  readonly surfaceForm: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** The words of a text in order, with their offsets. */
export function* wordSpans(text: string): Generator<WordSpan> {
  for (const { 0: surfaceForm, index } of text.matchAll(wordPattern)) {
    yield { surfaceForm, start: index, end: index + surfaceForm.length, tokens: wordToTokens(surfaceForm) };
  }
}

const isAsciiRunUnit = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  /[\w']/.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** Whether a UTF-16 code unit can be part of a word: ASCII letters, digits, `_`, `'`, and all that is not ASCII. */
export function isRunUnit(unit: number): boolean {
  return unit >= 0x80 || isAsciiRunUnit[unit] === 1;
}

/** Whether a text has runs other than the longest ones of `isRunUnit`: `C++`, `.NET`. */
export function hasNameWithSigns(text: string): boolean {
  return nameWithSignsPattern.test(text);
}

/** The runs of characters of a text that can be words, in order. */
export function textToRuns(text: string): string[] {
  return text.match(runPattern) ?? [];
}

/** The tokens of a run. A run of ASCII is a single word; others may have several. */
export function runToTokens(run: string): readonly Token[] {
  const words = asciiRun.test(run) ? [run] : (run.match(wordPattern) ?? []);
  return words.flatMap(wordToTokens);
}

/** The tokens of a text in order, including stop words. Index and queries are both analyzed by this module only. */
export function tokenize(text: string): Token[] {
  return textToRuns(text).flatMap(runToTokens);
}

/** Tokens without stop words, or all of them if there are only stop words. */
export function withoutStopWords<Item extends Pick<Token, "isStop">>(
  tokens: readonly Item[],
): readonly Item[] {
  const content = tokens.filter(({ isStop }) => !isStop);
  return content.length > 0 ? content : tokens;
}

/** The tokens of a text without stop words, or all of them if there are only stop words. */
export function contentTokens(text: string): readonly Token[] {
  return withoutStopWords(tokenize(text));
}

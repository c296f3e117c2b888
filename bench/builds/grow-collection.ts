import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** An article that others are made from. */
export interface Sample {
  readonly question: string;
  /** The answer as it is written in front matter: one line, with `\n` for its line breaks. */
  readonly answer: string;
}

/**
 * The vocabulary of a text of `words` words, by Heaps' law. Fitted to a collection of 26,891 articles: 16,456 words in 352,164,
 * 58,636 in 9,512,064.
 */
export function wordsToVocabulary(words: number): number {
  return Math.round(120 * words ** 0.3855);
}

/** Articles per subject, as in that collection. */
const articlesPerSubject = 672;

const keywordsPerArticle = 7;

/** At most, of the articles before it. */
const relatedPerArticle = 3;

/** Random numbers from 0 to 1 that are the same in each run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const consonants = "bcdfghjklmnprstvz";
const vowels = "aeiou";

/** An invented word for each number, with at least two syllables. */
export function numberToWord(number: number): string {
  let word = "";
  for (let rest = number + 85; rest > 0; rest = Math.floor(rest / 85)) {
    const syllable = rest % 85;
    word += `${consonants[syllable % 17]}${vowels[Math.floor(syllable / 17)]}`;
  }
  return word;
}

/** Words in lower case, in lines without formulas, code, links and tables. */
const plainLinePattern = /^[^$`\\|<[\]]+$/u;
const wordPattern = /\b[a-z]{4,}\b/gu;

/** Makes up articles: the structure is that of samples, the words are drawn so that vocabulary and frequencies are those of real texts. */
class ArticleWriter {
  readonly #random = createRandom(1);
  #words = 0;

  /** A word of the vocabulary so far. The frequency of a word is inversely proportional to its rank (Zipf's law). */
  word(): string {
    this.#words += 1;
    return numberToWord(Math.floor(wordsToVocabulary(this.#words) ** this.#random()) - 1);
  }

  write(number: number, sample: Sample): string {
    const firstOfSubject = number - (number % articlesPerSubject);
    const words = (count: number): string => Array.from({ length: count }, () => this.word()).join(" ");
    const answer = sample.answer
      .split("\\n")
      .map((line) => (plainLinePattern.test(line) ? line.replace(wordPattern, () => this.word()) : line))
      .join("\\n");
    const others = new Set<number>();
    for (let index = 0; index < Math.min(relatedPerArticle, number - firstOfSubject); index += 1)
      others.add(firstOfSubject + Math.floor(this.#random() * (number - firstOfSubject)));
    const related = Array.from(
      others,
      (other, index) => `related_article${index + 1}:\n  url: ${numberToUrl(other)}`,
    );
    return [
      "---",
      `question: ${JSON.stringify(sample.question.replace(/\?$/u, ` in ${words(3)}?`))}`,
      `keywords: ${Array.from({ length: keywordsPerArticle }, () => words(2)).join(", ")}`,
      `answer: >-\n  ${answer}`,
      ...related,
      "---",
      "",
    ].join("\n");
  }
}

function numberToSubject(number: number): string {
  return `subject-${numberToWord(Math.floor(number / articlesPerSubject))}`;
}

function numberToUrl(number: number): string {
  return `/learn/${numberToSubject(number)}/questions/${number}-${numberToWord(number)}`;
}

/** Writes a content folder of `count` articles, the same ones in each run. */
export function growCollection(samples: readonly Sample[], count: number, folder: string): void {
  const writer = new ArticleWriter();
  for (let number = 0; number < count; number += 1) {
    const sample = samples[number % samples.length];
    if (sample === undefined) throw new RangeError("There is no sample to make articles from.");
    const subjectFolder = join(folder, "learn", numberToSubject(number));
    if (number % articlesPerSubject === 0) mkdirSync(subjectFolder, { recursive: true });
    writeFileSync(join(subjectFolder, `${number}-${numberToWord(number)}.md`), writer.write(number, sample));
  }
}

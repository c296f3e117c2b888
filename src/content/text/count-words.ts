/** Letters of scripts without spaces between words. */
const unsegmentedLetters =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** This many of them take as long to read as a word of other scripts: Japanese is read at 500 letters a minute. */
const lettersPerWord = 2.5;

/** The number of words of a text, for estimating the reading time. */
export function countWords(text: string): number {
  const letters = text.match(unsegmentedLetters)?.length ?? 0;
  return text.split(" ").length + Math.round(letters / lettersPerWord);
}

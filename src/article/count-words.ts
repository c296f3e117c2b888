/** Letters of scripts that put no blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** Such letters take as long to read as a word of other scripts: Japanese is read at 500 of them a minute. */
const lettersPerWord = 2.5;

/** How many words a text has, for telling how long it takes to read. */
export function countWords(text: string): number {
  const letters = text.match(unspaced)?.length ?? 0;
  return text.split(" ").length + Math.round(letters / lettersPerWord);
}

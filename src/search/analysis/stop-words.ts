/**
 * English function words. They are left out of the index and of queries, and two words with only stop words between them
 * count as adjacent. A text that consists only of stop words keeps them (the keyword `IT`).
 */
const stopWords: ReadonlySet<string> = new Set(
  (
    "a an the this that these those such some any each every either neither both all no nor not none " +
    "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself " +
    "it its itself they them their theirs themselves who whom whose which what where when why how whether " +
    "am is are was were be been do does did doing done have has had having can could may might must shall " +
    "should will would cannot dont doesnt didnt isnt arent wasnt werent wont cant " +
    "and or but if then than so because as of at by for with about into onto through during before after above " +
    "below to from up upon down in out on off over under between among against within without via per " +
    "again further once here there also too very just only more most other own same while until since though " +
    "although however therefore thus hence etc s t"
  ).split(" "),
);

/** Whether a folded word is a stop word. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Whether a folded word may become a stop word if more is typed: `doe`, `whic`. */
export function beginsStopWord(word: string): boolean {
  return [...stopWords].some((stopWord) => stopWord.startsWith(word));
}

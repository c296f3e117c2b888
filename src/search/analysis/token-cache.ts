import { RunCache } from "./run-cache.ts";
import { runToTokens, type Token } from "./tokenize.ts";

/** Tokenizes many texts as `tokenize` does; words that come back are analyzed once. */
export class TokenCache {
  readonly #runs = new RunCache(runToTokens);

  /** The tokens of a text in order, including stop words. */
  tokenize(text: string): Token[] {
    const all: Token[] = [];
    for (const tokens of this.#runs.readText(text)) for (const token of tokens) all.push(token);
    return all;
  }
}

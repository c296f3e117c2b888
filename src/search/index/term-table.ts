import { must } from "../../content/must.ts";

/** Code units that are made a string at once: all at once are more arguments than a function may have. */
const codesPerCall = 4096;

/** Gives terms numbers in the order they come. Works on code units: a map of strings takes five times as long for those of segments. */
export class TermTable {
  /** The numbers of terms plus one by their hashes; 0 where there is none. At least half are. */
  #slots = new Uint32Array(1 << 16);
  /** The hash of each term. */
  #hashes = new Uint32Array(1 << 15);
  /** Where the code units of each term end. */
  #ends = new Uint32Array(1 << 15);
  #codes = new Uint16Array(1 << 18);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The number of the term `codes[start]` to before `codes[end]`. */
  add(codes: Uint16Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let index = start; index < end; index += 1)
      hash = Math.imul(hash ^ must(codes[index], "code unit"), 0x01000193);
    // The low bits alone depend on few of the code units.
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = must(this.#slots[slot], "slot") - 1;
      if (number < 0) break;
      if (this.#hashes[number] === hash && this.#isTerm(number, codes, start, end)) return number;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#count + 1;
    return this.#push(hash, codes.subarray(start, end));
  }

  #isTerm(number: number, codes: Uint16Array, start: number, end: number): boolean {
    const first = number === 0 ? 0 : must(this.#ends[number - 1], "end of a term");
    if (must(this.#ends[number], "end of a term") - first !== end - start) return false;
    for (let index = start; index < end; index += 1)
      if (this.#codes[first + index - start] !== codes[index]) return false;
    return true;
  }

  #push(hash: number, term: Uint16Array): number {
    const number = this.#count;
    const start = number === 0 ? 0 : must(this.#ends[number - 1], "end of a term");
    const end = start + term.length;
    if (end > this.#codes.length) this.#codes = grow(this.#codes, new Uint16Array(end * 2));
    this.#codes.set(term, start);
    this.#hashes[number] = hash;
    this.#ends[number] = end;
    this.#count += 1;
    if (this.#count === this.#hashes.length) this.#growSlots();
    return number;
  }

  #growSlots(): void {
    this.#hashes = grow(this.#hashes, new Uint32Array(this.#count * 2));
    this.#ends = grow(this.#ends, new Uint32Array(this.#count * 2));
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#count; number += 1) {
      let slot = must(this.#hashes[number], "hash of a term") & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }

  /** All terms by their numbers. */
  toTerms(): string[] {
    const codes = this.#codes.subarray(0, this.#count === 0 ? 0 : this.#ends[this.#count - 1]);
    const chunks: string[] = [];
    for (let start = 0; start < codes.length; start += codesPerCall)
      chunks.push(String.fromCharCode(...codes.subarray(start, start + codesPerCall)));
    const all = chunks.join("");
    let start = 0;
    return Array.from({ length: this.#count }, (_, number) => {
      const end = must(this.#ends[number], "end of a term");
      const term = all.slice(start, end);
      start = end;
      return term;
    });
  }
}

function grow<TypedArray extends Uint16Array | Uint32Array>(from: TypedArray, to: TypedArray): TypedArray {
  to.set(from);
  return to;
}

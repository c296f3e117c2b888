import { must } from "../../content/must.ts";
import { fnv1a, offsetBasis, prime } from "../../content/text/fnv1a.ts";
import { hasNameWithSigns, isRunUnit, textToRuns } from "./tokenize.ts";

/** Slots of an empty table; a power of two, as all sizes are. */
const minSlots = 1024;

/**
 * What was made of each different run of texts (see `textToRuns`). A collection repeats few words many times, so that looking
 * them up takes most of the time of analyzing it: a run is found by a hash that is computed while the text is read, and
 * becomes a string only when it is seen for the first time.
 */
export class RunCache<Item> {
  readonly #toItems: (run: string) => readonly Item[];
  /** Items and hashes of runs by their numbers. */
  readonly #items: (readonly Item[])[] = [];
  readonly #hashes: number[] = [];
  /** The UTF-16 code units of all runs, and where those of each run end. */
  #units = new Uint16Array(8 * minSlots);
  readonly #ends: number[] = [];
  /** A hash table with open addressing: the number of a run plus one, or 0. */
  #slots = new Uint32Array(minSlots);

  /** `toItems` is called once for each different run: `runToTokens`, or what is made of its tokens. */
  constructor(toItems: (run: string) => readonly Item[]) {
    this.#toItems = toItems;
  }

  /** The number of different runs. */
  get size(): number {
    return this.#items.length;
  }

  /** The items of all runs of a text, in order. */
  readText(text: string): Item[] {
    const items: Item[] = [];
    if (hasNameWithSigns(text)) {
      for (const run of textToRuns(text)) this.#read(run, 0, run.length, fnv1a(run), items);
      return items;
    }
    const { length } = text;
    let start = -1;
    let hash = offsetBasis;
    for (let index = 0; index < length; index += 1) {
      const unit = text.charCodeAt(index);
      if (isRunUnit(unit)) {
        if (start < 0) start = index;
        hash = Math.imul(hash ^ unit, prime);
      } else if (start >= 0) {
        this.#read(text, start, index, hash, items);
        start = -1;
        hash = offsetBasis;
      }
    }
    if (start >= 0) this.#read(text, start, length, hash, items);
    return items;
  }

  /** Adds the items of the run from `start` to `end`. */
  #read(text: string, start: number, end: number, hash: number, items: Item[]): void {
    for (const item of this.#find(text, start, end, hash)) items.push(item);
  }

  #find(text: string, start: number, end: number, hash: number): readonly Item[] {
    const mask = this.#slots.length - 1;
    let slot = hashToSlot(hash, mask);
    for (;;) {
      const number = must(this.#slots[slot], "slot") - 1;
      if (number < 0) return this.#add(text, start, end, hash, slot);
      if (this.#hashes[number] === hash && this.#isRun(number, text, start, end))
        return must(this.#items[number], "run");
      slot = (slot + 1) & mask;
    }
  }

  /** Whether what is in a text from `start` to `end` is the run with a number. */
  #isRun(number: number, text: string, start: number, end: number): boolean {
    const first = number === 0 ? 0 : must(this.#ends[number - 1], "end of a run");
    if (must(this.#ends[number], "end of a run") - first !== end - start) return false;
    for (let index = start; index < end; index += 1)
      if (this.#units[first + index - start] !== text.charCodeAt(index)) return false;
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): readonly Item[] {
    const first = this.#ends.at(-1) ?? 0;
    const last = first + end - start;
    if (last > this.#units.length) {
      const grown = new Uint16Array(2 * last);
      grown.set(this.#units);
      this.#units = grown;
    }
    for (let index = start; index < end; index += 1)
      this.#units[first + index - start] = text.charCodeAt(index);
    const items = this.#toItems(text.slice(start, end));
    this.#items.push(items);
    this.#hashes.push(hash);
    this.#ends.push(last);
    this.#slots[slot] = this.#items.length;
    if (this.#items.length * 2 > this.#slots.length) this.#growTable();
    return items;
  }

  #growTable(): void {
    const slots = new Uint32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (const [number, hash] of this.#hashes.entries()) {
      let slot = hashToSlot(hash, mask);
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** The first slot to look at. The low bits of an FNV-1a hash depend on too little alone. */
function hashToSlot(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

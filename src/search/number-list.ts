/** Numbers that grow in number, kept at their own width: four bytes each while they fit `Uint32Array`, else eight. */
export class NumberList<Numbers extends Uint32Array | Float64Array> {
  #numbers: Numbers;
  #length = 0;

  constructor(empty: Numbers) {
    this.#numbers = empty;
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const Type = this.#numbers.constructor as new (length: number) => Numbers;
      const grown = new Type(Math.max(4, this.#length * 2));
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  /** What was pushed, without a copy: later pushes may or may not show. */
  view(): Numbers {
    return this.#numbers.subarray(0, this.#length) as Numbers;
  }
}

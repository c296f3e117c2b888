/** A typed array that grows as numbers are pushed: four bytes each in a `Uint32Array`, eight in a `Float64Array`. */
export class GrowableTypedArray<TypedArray extends Uint32Array | Float64Array> {
  #values: TypedArray;
  #length = 0;

  constructor(initial: TypedArray) {
    this.#values = initial;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const Type = this.#values.constructor as new (length: number) => TypedArray;
      const grown = new Type(Math.max(4, this.#length * 2));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The numbers pushed so far, without copying; later pushes may or may not be visible in it. */
  view(): TypedArray {
    return this.#values.subarray(0, this.#length) as TypedArray;
  }
}

/** A 64-bit hash over a sequence of texts. Sequences that differ anywhere collide with a probability of 2⁻⁶⁴. */
export class Fingerprint {
  #high = 0x811c9dc5;
  #low = 0xc9dc5118;

  update(text: string): void {
    let high = this.#high;
    let low = this.#low;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ unit, 0x85ebca6b) ^ (low >>> 13);
    }
    this.#high = Math.imul(high ^ text.length, 0x01000193);
    this.#low = Math.imul(low ^ 0xff, 0x85ebca6b) ^ (low >>> 15);
  }

  /** The hash as sixteen hexadecimal digits. */
  digestHex(): string {
    return [this.#high, this.#low].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
  }
}

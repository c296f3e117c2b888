/** Thrown if an output folder can't or must not be written. `hint` says what to do instead. */
export class OutputError extends Error {
  override name = "OutputError";
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

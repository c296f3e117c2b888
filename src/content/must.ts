/** Thrown if something that the code itself guarantees doesn't hold: a bug, never bad content. */
class InvariantError extends Error {
  override name = "InvariantError";
}

/** The value, which the code guarantees to be there; `what` names it in the error. Throws `InvariantError` if it isn't. */
export function must<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new InvariantError(`There is no ${what}.`);
  return value;
}

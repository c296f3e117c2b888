/** Computes a value on first use and remembers it. */
export function lazy<Made>(compute: () => Made): () => Made {
  let memo: { readonly value: Made } | undefined;
  return () => {
    memo ??= { value: compute() };
    return memo.value;
  };
}

/** Like `lazy`, but what fails is tried again on the next use. */
export function lazyAsync<Made>(compute: () => Promise<Made>): () => Promise<Made> {
  let memo: Promise<Made> | undefined;
  return () => {
    memo ??= compute().catch((error: unknown) => {
      memo = undefined;
      throw error;
    });
    return memo;
  };
}

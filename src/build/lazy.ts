/** Computes a value on first use and remembers it. */
export function lazy<Made>(compute: () => Made): () => Made {
  let memo: { readonly value: Made } | undefined;
  return () => {
    memo ??= { value: compute() };
    return memo.value;
  };
}

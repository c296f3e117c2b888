/**
 * Memoizes the promise of the last key. `load` is called again for another key or after a failure; what it is given besides
 * the key makes no difference.
 */
export function memoizeLast<Rest extends readonly unknown[], Value>(
  load: (key: string, ...rest: Rest) => Promise<Value>,
): (key: string, ...rest: Rest) => Promise<Value> {
  let last: { readonly key: string; readonly promise: Promise<Value> } | undefined;
  return (key, ...rest) => {
    if (last?.key === key) return last.promise;
    const loading = { key, promise: load(key, ...rest) };
    last = loading;
    loading.promise.catch(() => {
      if (last === loading) last = undefined;
    });
    return loading.promise;
  };
}

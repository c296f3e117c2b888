/**
 * Merges arrays by a key, and items with the same key by `merge`. What uses it is commutative and idempotent: importing a file
 * twice, or two files in either order, has the same result.
 */
export function mergeBy<Item>(
  key: (item: Item) => string,
  merge: (one: Item, other: Item) => Item,
  ...sources: readonly (readonly Item[])[]
): Item[] {
  const merged = new Map<string, Item>();
  for (const item of sources.flat()) {
    const existing = merged.get(key(item));
    merged.set(key(item), existing === undefined ? item : merge(existing, item));
  }
  return [...merged.values()];
}

/** One of two items, always the same one, independent of the order. */
export function pickOne<Item>(one: Item, other: Item): Item {
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}

/** The one with the later time; for the same time always the same one, independent of the order. */
export function newer<Item>(one: Item, other: Item, time: (item: Item) => number): Item {
  if (time(one) !== time(other)) return time(one) > time(other) ? one : other;
  return pickOne(one, other);
}

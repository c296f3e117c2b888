import type { PairedTag } from "./tags.ts";

/** Labels of tabs that their set declares: by the tabs' values, or in the order of the tabs. */
export interface TabLabels {
  readonly byValue: ReadonlyMap<string, string>;
  readonly inOrder: string[];
}

/** Reads `values={[{ label: "A", value: "a" }]}`, `items={["A", "B"]}` and `items="A,B"`. */
export function parseTabLabels({ source, args }: Pick<PairedTag, "source" | "args">): TabLabels {
  const text = (key: string): RegExp => new RegExp(`\\b${key}:\\s*(?:"([^"]*)"|'([^']*)')`, "u");
  const pairs = Array.from(source.matchAll(/\{[^{}]*\}/gu), ([object]): [string, string] | undefined => {
    const [value, label] = ["value", "label"].map((key) => text(key).exec(object)?.slice(1).find(Boolean));
    return value === undefined || label === undefined ? undefined : [value, label];
  });
  const list = /\bitems=\{\s*\[([^\]]*)\]\s*\}/u.exec(source)?.[1];
  const quoted = Array.from(
    list?.matchAll(/"([^"]*)"|'([^']*)'/gu) ?? [],
    ([, one, other]) => one ?? other ?? "",
  );
  return {
    byValue: new Map(pairs.filter((pair) => pair !== undefined)),
    inOrder:
      list === undefined
        ? (args.named
            .get("items")
            ?.split(",")
            .map((item) => item.trim()) ?? [])
        : quoted,
  };
}

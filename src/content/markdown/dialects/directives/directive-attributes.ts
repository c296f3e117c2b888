import { isCalloutType } from "../../blocks/callout-types.ts";

/** The options of a directive that say something of its box, as attributes of a container: `collapse="true" link="a"`. */
export function optionsToAttributes(options: ReadonlyMap<string, string>, name: string): string {
  const classes = (options.get("class") ?? "").split(/[\s,]+/u);
  const type = name === "admonition" ? classes.find(isCalloutType) : undefined;
  const fold = options.get("collapse");
  const isOpen = (options.has("open") && options.get("open") !== "false") || fold === "open";
  const canFold =
    isOpen ||
    (fold !== undefined && fold !== "none") ||
    classes.includes("dropdown") ||
    classes.includes("toggle");
  const link = options.get("link")?.replace(/["{}<>]/gu, "");
  const attributes = {
    type,
    collapse: canFold ? String(!isOpen && !classes.includes("toggle-shown")) : undefined,
    link: link && options.get("link-type") === "ref" ? `#${link}` : link,
  };
  return Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined || value === "" ? [] : [`${key}="${value}"`]))
    .join(" ");
}

import { closest, distance } from "fastest-levenshtein";

/** What other tools call a setting, or publishers expect it to be called. */
const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    accent: [
      "accentcolor",
      "accentcolour",
      "color",
      "colors",
      "colour",
      "colours",
      "palette",
      "primarycolor",
      "theme",
    ],
    base: ["basepath", "baseurl", "pathprefix"],
    css: ["customcss", "style", "styles", "stylesheet", "stylesheets"],
    favicon: ["icon", "icons"],
    fonts: ["font", "fontfamily", "typography"],
    footer: ["copyright"],
    headMeta: ["head", "meta"],
    headScripts: ["analytics", "script", "scripts"],
    lastUpdated: ["lastmodified", "showlastupdatetime"],
    language: ["defaultlanguage", "lang", "locale"],
    languages: ["i18n", "locales"],
    name: ["sitename", "sitetitle", "title"],
    navigation: ["header", "links", "menu", "nav", "navbar"],
    socialImage: ["image", "ogimage", "socialcard"],
    url: ["domain", "hostname", "siteurl"],
  }).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

/** What is not a setting but a flag. */
const flags: ReadonlyMap<string, string> = new Map([
  ["content", "--content"],
  ["contentdir", "--content"],
  ["drafts", "--drafts"],
  ["out", "--out"],
  ["outdir", "--out"],
  ["output", "--out"],
  ["port", "--port"],
  ["source", "--content"],
  ["src", "--content"],
  ["strict", "--strict"],
]);

/** So many names fit in a message. */
const maxListed = 8;

/** What to write instead of the name of a setting that doesn't exist; empty if nothing is near. `names` are those that do. */
export function suggestSetting(name: string, names: readonly string[]): string {
  const plain = name.toLowerCase().replace(/[^a-z]/gu, "");
  const synonym = synonyms.get(plain);
  const flag = flags.get(plain);
  const nearest = closest(
    name.toLowerCase(),
    names.map((each) => each.toLowerCase()),
  );
  const near = names.find((each) => each.toLowerCase() === nearest);
  const edits = distance(name.toLowerCase(), nearest);
  const isNear = edits < name.length && edits <= Math.max(3, name.length / 3);
  if (synonym !== undefined && names.includes(synonym)) return ` Did you mean ${synonym}?`;
  if (near !== undefined && isNear) return ` Did you mean ${near}?`;
  if (flag !== undefined) return ` It is the flag ${flag} of a command.`;
  return names.length <= maxListed ? ` It can have ${names.join(", ")}.` : "";
}

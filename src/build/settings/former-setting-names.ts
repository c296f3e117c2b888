import { isMapping } from "../../content/front-matter/mapping.ts";

/** What settings were called in earlier versions, by their names of today. */
const formerNames: ReadonlyMap<string, string> = new Map([
  ["lastUpdated", "lastChanged"],
  ["license", "licence"],
  ["socialImage", "socialPicture"],
]);

/** The names that a setting may have in a config file. */
export function settingToNames(name: string): readonly string[] {
  const former = formerNames.get(name);
  return former === undefined ? [name] : [name, former];
}

/** Settings by their names of today, also those of each language. Logs a line for each that has a former name. */
export function renameFormerSettings(settings: object, log: (text: string) => void): object {
  const used = new Set<string>();
  const renameIn = (given: object): object => {
    const renamed: Record<string, unknown> = { ...given };
    for (const [name, former] of formerNames) {
      if (!(former in renamed)) continue;
      used.add(`The setting ${former} is now called ${name}.`);
      renamed[name] ??= renamed[former];
      delete renamed[former];
    }
    return renamed;
  };
  const main: Record<string, unknown> = { ...renameIn(settings) };
  const { languages } = main;
  if (isMapping(languages))
    main["languages"] = Object.fromEntries(
      Object.entries(languages).map(([tag, own]) => [tag, isMapping(own) ? renameIn(own) : own]),
    );
  for (const text of used) log(text);
  return main;
}

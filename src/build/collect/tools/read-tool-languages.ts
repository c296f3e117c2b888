import { join } from "node:path";
import { toMapping } from "../../../content/front-matter/mapping.ts";
import { type Config, findSetting, readConfig, readToolConfig, readToolProgram } from "./read-config.ts";
import type { OtherTool } from "./tool-rules.ts";

/** A language of a site, as the configuration of its own tool names it. */
export interface ToolLanguage {
  readonly tag: string;
  /** What readers choose it by. */
  readonly label?: string;
  /** The folder of its files in the project; where the tool has a fixed place for them or names one. */
  readonly folder?: string;
}

/** The languages in the configuration of a publisher's project, the main one first. Empty if it names none. */
export async function readToolLanguages(
  tool: OtherTool,
  projectRoot: string,
): Promise<readonly ToolLanguage[]> {
  switch (tool) {
    case "hugo":
      return await readHugoLanguages(projectRoot);
    case "mkdocs":
      return readMkdocsLanguages(await readToolConfig(tool, projectRoot));
    case "astro":
    case "docusaurus":
    case "vitepress": {
      const program = await readToolProgram(tool, projectRoot);
      return tool === "docusaurus" ? readDocusaurusLanguages(program) : readLocales(program);
    }
    default:
      return [];
  }
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

function toLanguage(tag: string, label?: unknown, folder?: unknown): ToolLanguage {
  return { tag, ...(isText(label) && { label }), ...(isText(folder) && { folder }) };
}

function mainFirst(languages: readonly ToolLanguage[], main: unknown): ToolLanguage[] {
  return languages.toSorted((one, other) => Number(other.tag === main) - Number(one.tag === main));
}

/** Hugo has them in its configuration, or in a file of their own. */
async function readHugoLanguages(projectRoot: string): Promise<ToolLanguage[]> {
  const config = await readToolConfig("hugo", projectRoot);
  const own = await readConfig(
    projectRoot,
    ["toml", "yaml", "yml", "json"].map((ending) => join("config", "_default", `languages.${ending}`)),
  );
  const entries = Object.entries({ ...toMapping(config["languages"]), ...own }).map(
    ([tag, value]): [string, Config] => [tag, toMapping(value)],
  );
  const weight = (settings: Config): number => Number(settings["weight"] ?? 0) || 0;
  const languages = entries
    .filter(([, settings]) => settings["disabled"] !== true)
    .sort(([, one], [, other]) => weight(one) - weight(other))
    .map(([tag, settings]) =>
      toLanguage(tag, settings["languageName"] ?? settings["label"], settings["contentDir"]),
    );
  return mainFirst(languages, config["defaultContentLanguage"] ?? "en");
}

/** The plugin `i18n` has a list of languages, in older versions a table. */
function readMkdocsLanguages({ plugins }: Config): ToolLanguage[] {
  const list: readonly unknown[] = Array.isArray(plugins) ? plugins : [plugins];
  const settings = list
    .map((plugin) => toMapping(toMapping(plugin)["i18n"]))
    .find(({ languages }) => languages);
  const languages = settings?.["languages"];
  if (!Array.isArray(languages))
    return mainFirst(
      Object.entries(toMapping(languages)).map(([tag, value]) =>
        toLanguage(tag, findSetting(toMapping(value), ["name"])),
      ),
      settings?.["default_language"],
    );
  const entries = languages.map(toMapping).filter(({ locale }) => isText(locale));
  const main = entries.find((entry) => entry["default"] === true)?.["locale"];
  return mainFirst(
    entries.map(({ locale, name }) => toLanguage(String(locale), name)),
    main,
  );
}

/** Docusaurus has translations of its documents in a fixed folder. */
function readDocusaurusLanguages(program: string): ToolLanguage[] {
  const locales = /\blocales:\s*\[([^\]]*)\]/u.exec(program)?.[1] ?? "";
  const main = /\bdefaultLocale:\s*(["'`])([\w-]+)\1/u.exec(program)?.[2];
  const languages = [...locales.matchAll(/(["'`])([\w-]+)\1/gu)].map(([, , tag = ""]) => tag);
  return mainFirst(
    languages.map((tag) =>
      toLanguage(
        tag,
        undefined,
        tag === main ? "docs" : `i18n/${tag}/docusaurus-plugin-content-docs/current`,
      ),
    ),
    main,
  );
}

/** VitePress and Starlight have a table of locales. `root` is the one whose files are in no folder: its `lang` is the language. */
function readLocales(program: string): ToolLanguage[] {
  const start = /\blocales:\s*\{/u.exec(program);
  if (start === null) return [];
  const languages: ToolLanguage[] = [];
  let main = /\bdefaultLocale:\s*(["'`])([\w-]+)\1/u.exec(program)?.[2];
  for (const { name, body } of readTable(program, start.index + start[0].length)) {
    const lang = /\blang:\s*(["'`])([\w-]+)\1/u.exec(body)?.[2];
    const label = /\blabel:\s*(["'`])([^"'`\n]+)\1/u.exec(body)?.[2];
    if (name === "root" && lang !== undefined) main = lang;
    if (name !== "root") languages.push(toLanguage(name, label));
    else if (lang !== undefined) languages.push(toLanguage(lang, label));
  }
  return mainFirst(languages, main);
}

/** The entries of an object in a program whose values are objects, too; `start` is behind its first brace. */
function readTable(program: string, start: number): { readonly name: string; readonly body: string }[] {
  const entries: { readonly name: string; readonly body: string }[] = [];
  let depth = 1;
  let open = start;
  let name = "";
  for (let index = start; index < program.length && depth > 0; index += 1) {
    const character = program[index];
    if (character === "{") {
      if (depth === 1) {
        name = /(["'`]?)([\w-]+)\1\s*:\s*$/u.exec(program.slice(open, index))?.[2] ?? "";
        open = index + 1;
      }
      depth += 1;
    } else if (character === "}") {
      depth -= 1;
      if (depth === 1) {
        if (name !== "") entries.push({ name, body: program.slice(open, index) });
        open = index + 1;
      }
    }
  }
  return entries;
}

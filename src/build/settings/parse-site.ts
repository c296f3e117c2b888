import { existsSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { addToGroup } from "../../content/add-to-group.ts";
import { findSettingLine } from "./find-setting-line.ts";
import { SiteConfigError } from "./site-config-error.ts";
import { type Site, siteSchema } from "./site-schema.ts";
import { suggestSetting } from "./suggest-setting.ts";

/** The settings that name a file. */
const fileSettings = ["logo", "favicon", "socialImage", "css"] as const satisfies readonly (keyof Site)[];

/** Where settings come from. */
export interface SettingsSource {
  /** For messages: the config file. */
  readonly source: string;
  /** What is in the config file, to find the lines of settings. */
  readonly text?: string;
  /** The flags that settings come from instead, by the names of the settings. Default none. */
  readonly flags?: ReadonlyMap<string, string>;
  /** The folder that file names are relative to. */
  readonly siteFolder: string;
}

/** Checks settings, and applies the defaults. Throws `SiteConfigError` with all that is wrong. */
export function parseSite(settings: object, origin: SettingsSource): Site {
  const { siteFolder } = origin;
  const checked = v.safeParse(siteSchema, settings);
  if (!checked.success) throw new SiteConfigError(issuesToText(checked.issues, origin));
  const site = withMainLanguage(withDefaultName(checked.output, settings), settings, origin);
  for (const name of fileSettings) {
    const path = site[name];
    if (path !== undefined && !existsSync(join(siteFolder, path)))
      throw new SiteConfigError(
        `${toPlace(origin, [name])}: ${name}: file ${join(siteFolder, path)} not found. Paths are relative to the config file`,
      );
  }
  if (site.qaPage && site.itemName !== "question")
    throw new SiteConfigError(
      `${toPlace(origin, ["qaPage"])}: qaPage is for questions, so itemName can't be ${site.itemName}`,
    );
  if (site.socialImage !== undefined && site.url === undefined)
    throw new SiteConfigError(
      `${toPlace(origin, ["socialImage"])}: socialImage needs url: social networks need absolute URLs`,
    );
  return site;
}

/** The default name of a site says what it consists of. */
function withDefaultName(site: Site, given: object): Site {
  return site.itemName === "article" && !("name" in given) ? { ...site, name: "Articles" } : site;
}

/** The main language of a site in several is the first unless it is named. Throws `SiteConfigError` if it isn't one of them. */
function withMainLanguage(site: Site, given: object, origin: SettingsSource): Site {
  const tags = Object.keys(site.languages ?? {});
  const [first] = tags;
  if (site.languages === undefined || first === undefined) return site;
  const paths = tags.map((tag) => tag.toLowerCase());
  const repeated = tags.find((_, index) => paths.indexOf(paths[index] ?? "") < index);
  if (repeated !== undefined)
    throw new SiteConfigError(
      `${toPlace(origin, ["languages", repeated])}: languages: ${repeated} is listed twice`,
    );
  const language = "language" in given ? site.language : first;
  if (!tags.includes(language))
    throw new SiteConfigError(
      `${toPlace(origin, ["language"])}: language ${language} is not one of languages (${tags.join(", ")}): add it there`,
    );
  return { ...site, language };
}

/** The config file, with the line of a setting if it is known. */
function toPlace({ source, text = "" }: SettingsSource, path: readonly (string | number)[]): string {
  const line = findSettingLine(text, path);
  return line === undefined ? source : `${source}:${line}`;
}

/** What is wrong with flags first, then with the config file: one line for each of its lines. */
function issuesToText(issues: readonly v.BaseIssue<unknown>[], origin: SettingsSource): string {
  const issueToFlag = (issue: v.BaseIssue<unknown>) => origin.flags?.get(v.getDotPath(issue) ?? "");
  const flagTexts = issues.flatMap((issue) => {
    const flag = issueToFlag(issue);
    return flag === undefined ? [] : [`--${flag} ${issue.message}`];
  });
  const texts = new Map<string, string[]>();
  for (const issue of issues.filter((each) => issueToFlag(each) === undefined))
    for (const { path, text } of issueToTexts(issue)) addToGroup(texts, toPlace(origin, path), text);
  const lines = Array.from(
    texts,
    ([place, each]) => `${place}: ${each.join("; ").replaceAll(/([?.]); /gu, "$1 ")}`,
  );
  return [...flagTexts, ...lines].join("\n");
}

/** What an issue says, and of which setting. */
interface IssueText {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

function issueToTexts(issue: v.BaseIssue<unknown>): IssueText[] {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  if (issue.expected !== "never") {
    const isMissing = issue.kind === "schema" && issue.received === "undefined";
    const name = v.getDotPath(issue) ?? "the settings";
    return [
      {
        path: isMissing ? path.slice(0, -1) : path,
        text: `${name} ${isMissing ? "is missing" : issue.message}`,
      },
    ];
  }
  // The issue names only the first unknown key of an object.
  const parent = path.slice(0, -1);
  const names = findSettingNames(parent);
  return Object.keys(Object(issue.path?.at(-1)?.input))
    .filter((name) => !names.includes(name))
    .map((name) => ({
      path: [...parent, name],
      text: `${[...parent, name].join(".")} is not a setting.${suggestSetting(name, names)}`,
    }));
}

/** A schema whose wrappers have been taken off. */
interface UnknownSchema {
  readonly entries?: Readonly<Record<string, UnknownSchema>>;
  readonly wrapped?: UnknownSchema;
  readonly item?: UnknownSchema;
  readonly value?: UnknownSchema;
}

/** The names that an object of the settings can have; `path` leads to it. */
function findSettingNames(path: readonly unknown[]): string[] {
  const unwrap = (schema: UnknownSchema | undefined): UnknownSchema | undefined =>
    schema?.wrapped === undefined ? schema : unwrap(schema.wrapped);
  const schema = path.reduce<UnknownSchema | undefined>((outer, key) => {
    const inner = unwrap(outer);
    return inner?.item ?? inner?.value ?? inner?.entries?.[String(key)];
  }, siteSchema as UnknownSchema);
  return Object.keys(unwrap(schema)?.entries ?? {});
}

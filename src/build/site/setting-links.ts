import type { Diagnostic } from "../../content/diagnostic.ts";
import type { RichText, RichTextNode } from "../../content/rich-text.ts";
import { readIfPresent } from "../read-if-present.ts";
import { findSettingLine } from "../settings/find-setting-line.ts";
import type { Settings } from "../settings/read-settings.ts";
import type { Site } from "../settings/site-schema.ts";

/** A link of the settings, and the setting it is in. */
interface SettingLink {
  readonly path: readonly (string | number)[];
  readonly link: string;
}

/** What settings may lead to. */
export interface LinkTargets {
  /** Pages and redirects, relative to the site's base. */
  readonly urls: ReadonlySet<string>;
  /** Files of the folder `static`. */
  readonly files: ReadonlySet<string>;
  readonly findNearest: (url: string) => string | undefined;
}

/** Files that Quire writes at paths which depend on the settings and the host. */
const ownFilePattern = /\.(?:js|json|txt|webmanifest|xml)$/u;

function* richTextToLinks(nodes: RichText | readonly RichTextNode[]): Generator<string> {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    if (node.href !== undefined) yield node.href;
    yield* richTextToLinks(node.children);
  }
}

function* siteToLinks({ navigation, footer, homeIntroduction, licence }: Site): Generator<SettingLink> {
  for (const [index, { link }] of navigation.entries()) yield { path: ["navigation", index, "link"], link };
  for (const link of richTextToLinks(footer ?? [])) yield { path: ["footer"], link };
  for (const link of richTextToLinks(homeIntroduction ?? [])) yield { path: ["homeIntroduction"], link };
  if (licence?.url !== undefined) yield { path: ["licence", "url"], link: licence.url };
}

/** The path of a link to the site itself, as pages are named; undefined for other links. */
function linkToPath(link: string): string | undefined {
  if (!link.startsWith("/")) return undefined;
  const [path = ""] = link.split(/[?#]/u);
  try {
    return decodeURIComponent(path).replace(/(?<=.)\/$/u, "");
  } catch {
    return path;
  }
}

/** Finds links of the settings that lead to no page and no file, with the line of the config file. */
export function findBrokenSettingLinks(
  { site, configFile }: Pick<Settings, "site" | "configFile">,
  { urls, files, findNearest }: LinkTargets,
): Diagnostic[] {
  const languages = Object.keys(site.languages ?? {}).map((tag) => tag.toLowerCase());
  const isBroken = (path: string): boolean => {
    const [, first = ""] = path.split("/");
    const isElsewhere = languages.includes(first.toLowerCase()) || ownFilePattern.test(path);
    return !isElsewhere && !urls.has(path.replace(/\.html$/u, "")) && !files.has(path.slice(1));
  };
  const broken = [...siteToLinks(site)].flatMap(({ path, link }) => {
    const url = linkToPath(link);
    return url !== undefined && isBroken(url) ? [{ path, link, url }] : [];
  });
  const text = broken.length === 0 || configFile === undefined ? "" : (readIfPresent(configFile) ?? "");
  return broken.map(({ path, link, url }) => {
    const nearest = findNearest(url);
    return {
      file: configFile ?? "the settings",
      line: findSettingLine(text, path) ?? 1,
      column: 1,
      severity: "warning",
      rule: "broken-link",
      reason: `${path[0]}: the link "${link}" leads to no page`,
      hint:
        nearest === undefined
          ? "Correct it, or add the page to the folder pages or the file to the folder static."
          : `Did you mean ${nearest}?`,
    };
  });
}

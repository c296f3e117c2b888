import type { Diagnostic } from "../../content/diagnostic.ts";
import type { RichText, RichTextNode } from "../../content/rich-text.ts";
import { decodeOrKeep } from "../../content/text/decode-or-keep.ts";
import { lazy } from "../lazy.ts";
import { readIfPresent } from "../read-if-present.ts";
import { findSettingLine } from "../settings/find-setting-line.ts";
import type { Settings } from "../settings/read-settings.ts";
import type { Site } from "../settings/site-schema.ts";
import type { OwnPageLink } from "./own-pages.ts";

/** A link of the settings, and the setting it is in. */
interface SettingLink {
  readonly path: readonly (string | number)[];
  readonly link: string;
}

/** What links may lead to. */
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

function* siteToLinks({ navigation, footer, homeIntroduction, license }: Site): Generator<SettingLink> {
  for (const [index, { link }] of navigation.entries()) yield { path: ["navigation", index, "link"], link };
  for (const link of richTextToLinks(footer ?? [])) yield { path: ["footer"], link };
  for (const link of richTextToLinks(homeIntroduction ?? [])) yield { path: ["homeIntroduction"], link };
  if (license?.url !== undefined) yield { path: ["license", "url"], link: license.url };
}

/** The path of a link to the site itself, as pages are named; undefined for other links. */
function linkToPath(link: string): string | undefined {
  if (!link.startsWith("/")) return undefined;
  const [path = ""] = link.split(/[?#]/u);
  return decodeOrKeep(path).replace(/(?<=.)\/$/u, "");
}

/** Finds links of the settings and of own pages that lead to no page and no file, with their lines. */
export function findBrokenSiteLinks(
  { site, configFile }: Pick<Settings, "site" | "configFile">,
  pageLinks: readonly OwnPageLink[],
  { urls, files, findNearest }: LinkTargets,
): Diagnostic[] {
  const languages = Object.keys(site.languages ?? {}).map((tag) => tag.toLowerCase());
  const explain = (link: string): Pick<Diagnostic, "reason" | "hint"> | undefined => {
    const path = linkToPath(link);
    if (path === undefined) return undefined;
    const [, first = ""] = path.split("/");
    const isElsewhere = languages.includes(first.toLowerCase()) || ownFilePattern.test(path);
    if (isElsewhere || urls.has(path.replace(/\.html$/u, "")) || files.has(path.slice(1))) return undefined;
    const nearest = findNearest(path);
    const hint =
      nearest === undefined
        ? "Correct it, or add the page to the folder pages or the file to the folder static."
        : `Did you mean ${nearest}?`;
    return { reason: `the link "${link}" leads to no page`, hint };
  };
  const base = { severity: "warning", rule: "broken-link" } as const;
  const readConfig = lazy(() => (configFile === undefined ? "" : (readIfPresent(configFile) ?? "")));
  const ofSettings = [...siteToLinks(site)].flatMap(({ path, link }): Diagnostic[] => {
    const broken = explain(link);
    if (broken === undefined) return [];
    const line = findSettingLine(readConfig(), path) ?? 1;
    const location = { file: configFile ?? "the settings", line, column: 1 };
    return [{ ...base, ...location, ...broken, reason: `${path[0]}: ${broken.reason}` }];
  });
  const ofPages = pageLinks.flatMap(({ link, ...location }): Diagnostic[] => {
    const broken = explain(link);
    return broken === undefined ? [] : [{ ...base, ...location, ...broken }];
  });
  return [...ofSettings, ...ofPages];
}

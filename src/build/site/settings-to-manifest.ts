import type { Manifest } from "../../bundle/manifest.ts";
import { languageToDirection } from "../../content/language.ts";
import type { SubjectIndex } from "../collect/subject-index.ts";
import type { Site } from "../settings/site-schema.ts";
import { siteToContentLanguage } from "../ui-locale.ts";
import { assertSubjectsExist } from "./setting-subjects.ts";
import type { SiteAssets } from "./site-assets.ts";

/** The settings that the manifest is made from. */
export type ManifestSettings = Pick<Site, "name" | "description" | "language"> & Partial<Site>;

/** An object without the fields whose value is undefined. */
type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

function withoutUndefined<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>;
}

/** The settings as the manifest has them. Throws `SiteConfigError` if a featured or grouped subject doesn't exist. */
export function settingsToManifest(
  settings: ManifestSettings,
  { logo }: Pick<SiteAssets, "logo">,
  subjects: readonly Pick<SubjectIndex, "slug">[],
): Pick<Manifest, "site" | "home"> {
  const { name, description, language, navigation = [], footer, license, editLink, reportLink } = settings;
  const lang = siteToContentLanguage({ language });
  assertSubjectsExist(
    settings,
    subjects.map(({ slug }) => slug),
  );
  const toSlugs = (names: readonly string[] = []) =>
    names.flatMap((name) => subjects.find(({ slug }) => slug === name)?.slug ?? []);
  const featured = toSlugs(settings.featuredSubjects);
  const groups = (settings.subjectGroups ?? []).map((group) => ({
    name: group.name,
    subjects: toSlugs(group.subjects),
  }));
  const home = withoutUndefined({
    title: settings.homeTitle,
    introduction: settings.homeIntroduction,
    featured: featured.length === 0 ? undefined : featured,
    groups: groups.length === 0 ? undefined : groups,
  });
  const optional = withoutUndefined({
    content: lang === undefined ? undefined : { lang, dir: languageToDirection(language) },
    logo,
    navigation: navigation.length === 0 ? undefined : navigation,
    footer,
    license: license && {
      name: license.name,
      ...withoutUndefined({ url: license.url, holder: license.holder }),
    },
    editLink,
    reportLink,
    otherAnswers: settings.otherAnswers === false ? (false as const) : undefined,
    url: reportLink?.includes("{url}") ? settings.url : undefined,
  });
  return { site: { name, description, ...optional }, ...(Object.keys(home).length > 0 && { home }) };
}

import * as v from "valibot";
import { isLanguageTag } from "../../content/language.ts";
import { accentContrast, type ColorScheme, isReadableAccent, nearestReadableAccent } from "./accent-color.ts";
import { normalizeBasePath } from "./base-path.ts";
import { hexColorPattern } from "./color.ts";
import { assetFile, headScript, richText, siteLink, urlTemplate } from "./setting-schemas.ts";

const text = v.pipe(v.string("must be a text"), v.trim());
const requiredText = v.pipe(text, v.nonEmpty("must not be empty"));

function accent(scheme: ColorScheme) {
  return v.optional(
    v.pipe(
      v.string("must be a text"),
      v.regex(hexColorPattern, "must be a color such as #8a2f1f"),
      // What is not a color has been refused above, and has no contrast.
      v.check(
        (color) => !hexColorPattern.test(color) || isReadableAccent(color, scheme),
        ({ input }) =>
          `has a contrast of only ${accentContrast(input, scheme).toFixed(1)} : 1 with a background; 4.5 : 1 is needed. The nearest color that has it is ${nearestReadableAccent(input, scheme)}`,
      ),
    ),
  );
}

const fontFamily = v.optional(
  v.pipe(
    requiredText,
    v.regex(/^[\p{L}\p{N}\s,'"_-]+$/u, "must be a list of font families as in CSS, such as Georgia, serif"),
  ),
);

const language = v.pipe(text, v.check(isLanguageTag, "must be a language tag such as en or pt-BR"));

const subjects = v.array(requiredText, "must be a list");

const subjectGroups = v.array(
  v.strictObject({ name: requiredText, subjects }, "must be an object"),
  "must be a list",
);

const navigation = v.array(
  v.strictObject({ text: requiredText, link: siteLink }, "must be an object"),
  "must be a list",
);

const license = v.strictObject(
  { name: requiredText, url: v.optional(siteLink), holder: v.optional(requiredText) },
  "must be an object with a name",
);

const editLink = urlTemplate(["path"]);
const reportLink = urlTemplate(["title", "url", "path"]);
const dateFormat = v.picklist(["short", "long"], "must be short or long");

/** A language of a site in several: see `LanguageConfig`. */
const languageSchema = v.strictObject(
  {
    label: v.exactOptional(requiredText),
    folder: v.exactOptional(
      v.pipe(
        requiredText,
        v.check((folder) => isInnerPath(folder), "must be a folder in the content folder, such as es"),
        v.transform((folder) => folder.replace(/^\.\/|\/$/gu, "")),
      ),
    ),
    name: v.exactOptional(requiredText),
    description: v.exactOptional(text),
    homeTitle: v.exactOptional(requiredText),
    homeIntroduction: v.exactOptional(richText),
    featuredSubjects: v.exactOptional(subjects),
    subjectGroups: v.exactOptional(subjectGroups),
    navigation: v.exactOptional(navigation),
    footer: v.exactOptional(richText),
    license: v.exactOptional(license),
    editLink: v.exactOptional(editLink),
    reportLink: v.exactOptional(reportLink),
    dateFormat: v.exactOptional(dateFormat),
  },
  "must be an object",
);

/** True for a relative path that doesn't lead upwards. */
function isInnerPath(path: string): boolean {
  return !/^(?:\/|[a-z]:)|\\/iu.test(path) && !path.split("/").includes("..");
}

/** A site's settings: see `SiteConfig` for their meaning. */
export const siteSchema = v.strictObject({
  name: v.optional(requiredText, "Questions and answers"),
  description: v.optional(text, ""),
  url: v.optional(
    v.pipe(
      text,
      v.regex(/^https?:\/\/[^/?#\s]+\/?$/u, "must be an origin such as https://example.org"),
      v.transform((url) => url.replace(/\/$/u, "")),
    ),
  ),
  language: v.optional(language, "en"),
  languages: v.optional(v.record(language, languageSchema, "must be an object with languages")),
  base: v.optional(
    v.pipe(
      text,
      v.check((base) => normalizeBasePath(base) !== undefined, "must be a path such as /learn-more/"),
      v.transform((base) => normalizeBasePath(base) ?? "/"),
    ),
    "/",
  ),
  homeTitle: v.optional(requiredText),
  homeIntroduction: v.optional(richText),
  featuredSubjects: v.optional(subjects, []),
  subjectGroups: v.optional(subjectGroups, []),
  navigation: v.optional(navigation, []),
  footer: v.optional(richText),
  license: v.optional(license),
  logo: v.optional(assetFile(["svg", "png", "jpg", "jpeg", "webp"])),
  favicon: v.optional(assetFile(["svg", "png"])),
  socialImage: v.optional(assetFile(["png", "jpg", "jpeg"])),
  accent: v.optional(
    v.strictObject({ light: accent("light"), dark: accent("dark") }, "must be an object with light and dark"),
    {},
  ),
  fonts: v.optional(
    v.strictObject({ text: fontFamily, interface: fontFamily, code: fontFamily }, "must be an object"),
    {},
  ),
  css: v.optional(assetFile(["css"])),
  headScripts: v.optional(v.array(headScript, "must be a list"), []),
  headMeta: v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^[\w.:-]+$/u, "must be the name of a meta element")),
      requiredText,
      "must be an object",
    ),
    {},
  ),
  editLink: v.optional(editLink),
  reportLink: v.optional(reportLink),
  lastUpdated: v.optional(v.picklist(["none", "git"], "must be none or git"), "none"),
  itemName: v.optional(v.picklist(["question", "article"], "must be question or article"), "question"),
  dateFormat: v.optional(dateFormat, "short"),
  qaPage: v.optional(v.boolean("must be true or false"), false),
  externalImages: v.optional(v.boolean("must be true or false"), false),
  topics: v.optional(v.boolean("must be true or false"), true),
  otherAnswers: v.optional(v.boolean("must be true or false"), true),
});

/** The validated settings, with defaults applied. */
export type Site = v.InferOutput<typeof siteSchema>;

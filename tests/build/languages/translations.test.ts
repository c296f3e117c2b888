import { describe, expect, test } from "vitest";
import { findPageTargets, targetsToAlternates } from "../../../src/build/languages/language-links.ts";
import { findTranslations } from "../../../src/build/languages/translations.ts";
import { articleUrl, type Slug, type SubjectSlug } from "../../../src/content/url.ts";

const article = (subject: string, slug: string, ...translationKeys: string[]) => ({
  subject: subject as SubjectSlug,
  url: articleUrl(subject as SubjectSlug, slug as Slug),
  translationKeys,
});

const subjects = (...slugs: string[]) => slugs as SubjectSlug[];

const english = {
  tag: "en",
  articles: [
    article("physics", "ice", "path physics/ice"),
    article("physics", "spoon", "key spoon", "path physics/spoon"),
    article("physics", "magnets", "path physics/magnets"),
    article("kitchen", "bread", "path kitchen/bread"),
  ],
  subjects: subjects("physics", "kitchen"),
};

const spanish = {
  tag: "es",
  articles: [
    article("physics", "ice", "path physics/ice"),
    article("fisica", "cuchara", "key spoon", "path fisica/cuchara"),
    article("pan", "pan", "key bread", "path pan/pan"),
  ],
  subjects: subjects("physics", "fisica", "pan"),
};

const german = {
  tag: "de",
  articles: [article("kueche", "brot", "path kitchen/bread"), article("pan", "brot-2", "key bread")],
  subjects: subjects("kueche", "pan"),
};

const translations = findTranslations([english, spanish, german]);
const ofEnglish = translations.get("en");
if (ofEnglish === undefined) throw new Error("There is no English.");

describe("translations", () => {
  test("are articles with the same key or path, in each direction", () => {
    expect(Object.fromEntries(ofEnglish.articles)).toEqual({
      "/learn/physics/questions/ice": { es: "/learn/physics/questions/ice" },
      "/learn/physics/questions/spoon": { es: "/learn/fisica/questions/cuchara" },
      "/learn/kitchen/questions/bread": { de: "/learn/kueche/questions/brot" },
    });
    expect(translations.get("es")?.articles.get(spanish.articles[1]?.url ?? ("" as never))).toEqual({
      en: "/learn/physics/questions/spoon",
    });
  });

  test("need no original in the main language", () => {
    expect(translations.get("es")?.articles.get(spanish.articles[2]?.url ?? ("" as never))).toEqual({
      de: "/learn/pan/questions/brot-2",
    });
  });

  test("of subjects have the same path, or else most translations of their articles", () => {
    expect(Object.fromEntries(ofEnglish.subjects)).toEqual({
      physics: { es: "/learn/physics" },
      kitchen: { de: "/learn/kueche" },
    });
    expect(translations.get("es")?.subjects.get("fisica" as SubjectSlug)).toEqual({ en: "/learn/physics" });
  });

  test("of a key that two files of a language have lead to the first", () => {
    const twice = findTranslations([
      {
        tag: "en",
        articles: [article("a", "x", "key k"), article("a", "y", "key k")],
        subjects: subjects("a"),
      },
      { tag: "es", articles: [article("a", "z", "key k")], subjects: subjects("a") },
    ]);
    expect(Object.fromEntries(twice.get("en")?.articles ?? [])).toEqual({
      "/learn/a/questions/x": { es: "/learn/a/questions/z" },
    });
  });
});

describe("a page in other languages", () => {
  const others = [{ tag: "es", ownPages: ["about"] }];

  test.each([
    ["/", "/", "page"],
    ["/learn", "/learn", "page"],
    ["/keywords", "/keywords", "page"],
    ["/keywords/c", "/", "home"],
    ["/about", "/about", "page"],
    ["/license", "/", "home"],
    ["/learn/physics", "/learn/physics", "page"],
    ["/learn/physics/page/2", "/learn/physics", "subject"],
    ["/learn/physics/topics/heat", "/learn/physics", "subject"],
    ["/learn/kitchen", "/", "home"],
    ["/learn/physics/questions/spoon", "/learn/fisica/questions/cuchara", "page"],
    ["/learn/physics/questions/magnets", "/learn/physics", "subject"],
    ["/learn/kitchen/questions/bread", "/", "home"],
  ])("%s leads to %s (%s)", (path, target, kind) => {
    expect(findPageTargets(path, others, ofEnglish)).toEqual({ es: { path: target, kind } });
  });

  const languages = ["en", "es", "de"].map((tag) => ({
    tag,
    label: tag,
    direction: "ltr" as const,
    base: tag === "en" ? "/" : `/${tag}/`,
    root: `https://example.org${tag === "en" ? "" : `/${tag}`}`,
    isMain: tag === "en",
    ownPages: [],
  }));

  test("is named to search engines in all languages that have it", () => {
    const targets = { en: { path: "/a", kind: "page" }, de: { path: "/", kind: "home" } } as const;
    expect(targetsToAlternates("/é", "es", targets, languages)).toEqual([
      { hreflang: "en", href: "https://example.org/a" },
      { hreflang: "es", href: "https://example.org/es/%C3%A9" },
      { hreflang: "x-default", href: "https://example.org/a" },
    ]);
  });

  test("is not named if it is in one alone, and has no default if the main language lacks it", () => {
    expect(targetsToAlternates("/a", "es", { en: { path: "/", kind: "home" } }, languages)).toEqual([]);
    const targets = { de: { path: "/a", kind: "page" }, en: { path: "/", kind: "home" } } as const;
    expect(targetsToAlternates("/a", "es", targets, languages).map(({ hreflang }) => hreflang)).toEqual([
      "es",
      "de",
    ]);
  });
});

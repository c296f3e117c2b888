import { type ArticleUrl, articleUrl, type Slug, type SubjectSlug } from "../../src/content/url.ts";

/** What the made-up subject is about: each theme is a topic that should be found, with the words that go with it. */
export const themes: Readonly<Record<string, readonly string[]>> = {
  volcanoes: ["magma", "eruptions", "lava", "craters"],
  glaciers: ["ice sheets", "moraines", "fjords", "snowfall"],
  tides: ["moon phases", "coastlines", "gravity pull", "harbours"],
  rivers: ["deltas", "meanders", "floods", "sediment"],
  deserts: ["dunes", "drought", "oases", "sandstorms"],
  earthquakes: ["fault lines", "seismographs", "aftershocks", "tectonics"],
  clouds: ["condensation", "humidity", "rainfall", "fog banks"],
  caves: ["stalactites", "limestone", "bats", "underground lakes"],
  forests: ["canopies", "undergrowth", "timber", "wildfires"],
  islands: ["atolls", "lagoons", "coral reefs", "archipelagos"],
};

const templates = [
  (theme: string, word: string) => `How do ${theme} change ${word}?`,
  (theme: string, word: string) => `What do ${word} tell about ${theme}?`,
  (_: string, word: string) => `Where can ${word} be found?`,
  (theme: string, word: string) => `Why are ${theme} known for ${word}?`,
];

/** Articles on the themes in turn. Related ones are on the same theme. */
export function createTopicArticles(count: number) {
  const names = Object.keys(themes);
  const toSlug = (index: number): Slug => `question-${index}` as Slug;
  const toUrl = (index: number): ArticleUrl => articleUrl("nature" as SubjectSlug, toSlug(index));
  return Array.from({ length: count }, (_, index) => {
    const theme = names[index % names.length] ?? "";
    const words = themes[theme] ?? [];
    const place = Math.floor(index / names.length);
    const word = words[place % words.length] ?? "";
    const other = words[(place + 1) % words.length] ?? "";
    return {
      slug: toSlug(index),
      url: toUrl(index),
      theme,
      question: (templates[place % templates.length] ?? templates[0])?.(theme, word) ?? "",
      keywords: [theme, word, other, "geography"],
      related: index >= names.length ? [toUrl(index - names.length)] : [],
    };
  });
}

import { describe, expect, test } from "vitest";
import { measureTopics, sumTopicsQuality } from "../../../src/build/quality/topics-quality.ts";
import { createTopicArticles } from "../../support/topic-articles.ts";

const articles = createTopicArticles(200);

describe("the quality of topics", () => {
  test("counts related articles in the same topic, and how many would be by chance", () => {
    const quality = measureTopics(articles);
    expect(quality?.pairs).toBe(190);
    expect(quality?.same).toBeGreaterThan(150);
    expect(quality?.sameByChance).toBeLessThan(25);
    expect(quality?.neighboring).toBeGreaterThanOrEqual(quality?.same ?? 0);
  });

  test("falls if related articles are on other things", () => {
    const others = articles.map((article, index) => ({
      ...article,
      related: [articles[(index + 5) % articles.length]?.url ?? article.url],
    }));
    expect(measureTopics(others)?.same).toBeLessThan(20);
  });

  test("says how many articles change topic if a few are added", () => {
    expect(measureTopics(articles)?.moved).toBeLessThan(20);
  });

  test("is undefined without topics, and adds up", () => {
    expect(measureTopics(articles.slice(0, 20))).toBeUndefined();
    const quality = measureTopics(articles);
    expect(quality && sumTopicsQuality([quality, quality]).pairs).toBe(380);
  });
});

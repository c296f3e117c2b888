import { describe, expect, test } from "vitest";
import { createTestEngine, document } from "../small-index.ts";

const library = [
  document("Why is the sky blue?", {
    keywords: ["Rayleigh scattering", "atmosphere"],
    text: "Air scatters short waves of sunlight more than long ones, which physicists know as Rayleigh scattering.",
    date: "2025-01-02",
    hasFormulas: true,
    wordCount: 150,
  }),
  document("Why is the sea blue?", {
    keywords: ["absorption of light", "oceanography"],
    text: "Water takes up red light. The sky has little to do with it.",
    wordCount: 900,
  }),
  document("What is photosynthesis?", {
    subject: "biology",
    keywords: ["chlorophyll", "light reactions", "plants"],
    text: "Plants turn light into sugar. The Calvin cycle fixes carbon dioxide by the enzyme rubisco.",
    date: "2024-12-24",
  }),
  document("How do plants use photosynthesis in winter?", {
    subject: "biology",
    keywords: ["evergreens", "plants"],
    text: "Evergreens go on slowly. Sugar of the summer feeds the others.",
    wordCount: 300,
  }),
  document("How does a for loop work?", {
    subject: "computer-science",
    subjectName: "Computer science",
    keywords: ["loops", "control flow"],
    text: "for (int itemCount = 0; itemCount < 9; itemCount++) repeats. See \\sum_{i=0}^n and getUserName().",
    hasCode: true,
  }),
];
const engine = createTestEngine(library);

/** The questions that contain all words of a query; related ones, which may follow, are left out. */
async function ask(query: string, options = {}): Promise<string[]> {
  return (await engine.search(query, options)).results
    .filter(({ reason }) => reason !== "related")
    .map((result) => result.question);
}

describe("finding words", () => {
  test("an exact question comes first, before one that contains its words", async () => {
    const answer = await engine.search("what is photosynthesis");
    expect(answer.results[0]).toMatchObject({ question: "What is photosynthesis?", reason: "exact" });
    expect(answer.results.length).toBeGreaterThan(1);
  });

  test("an exact question comes first even if its last word is a prefix of another of its words", async () => {
    const cells = createTestEngine([
      document("Cellular cell walls?", { keywords: ["cell cellular"] }),
      document("What is a cellular cell?"),
    ]);
    const answer = await cells.search("what is a cellular cell");
    expect(answer.results[0]).toMatchObject({ question: "What is a cellular cell?", reason: "exact" });
  });

  test("results contain all words, in title or keywords", async () => {
    expect(await ask("sky scattering")).toEqual(["Why is the sky blue?"]);
  });

  test("the last word matches as a prefix until a space ends it", async () => {
    expect(await ask("photos")).toHaveLength(2);
    expect(await ask("why blue atmos")).toEqual(["Why is the sky blue?"]);
    expect((await engine.search("blue atmos ")).dropped).toEqual(["atmos"]);
  });

  test("accents, case and plurals are ignored", async () => {
    expect(await ask("SKÝ PLANT")).toEqual(await ask("sky plants"));
    expect(await ask("Plánt")).toHaveLength(2);
  });

  test("words that occur only in the text are found if titles and keywords lack them", async () => {
    const answer = await engine.search("rubisco enzyme");
    expect(answer.results).toMatchObject([{ question: "What is photosynthesis?", reason: "text" }]);
    expect(answer.totalIsExact).toBe(true);
  });

  test("a remembered phrase from a text ranks above an article that contains its words by chance", async () => {
    const remembered = createTestEngine([
      document("What do keyword lists hold?", {
        keywords: ["carbon of old trees", "dioxide in rooms", "fixes for plants and cars"],
      }),
      ...library,
    ]);
    const { results } = await remembered.search("fixes carbon dioxide");
    expect(results.map(({ question, reason }) => [question, reason])).toEqual([
      ["What is photosynthesis?", "phrase"],
      ["What do keyword lists hold?", "keyword"],
    ]);
  });

  test("includeFullText searches texts even if titles match", async () => {
    expect((await engine.search("sky ")).total).toBe(1);
    expect((await engine.search("sky ", { includeFullText: true })).total).toBe(2);
  });

  test("code is found by its identifiers and their parts, formulas by their words", async () => {
    expect(await ask("itemCount")).toEqual(["How does a for loop work?"]);
    expect(await ask("user name")).toEqual(["How does a for loop work?"]);
    expect(await ask("\\sum ")).toEqual(["How does a for loop work?"]);
  });

  test("scripts without spaces are found by any two adjacent characters", async () => {
    const chinese = createTestEngine([
      document("光合作用是什么？", { url: "/learn/biology/questions/x", subject: "biology" }),
    ]);
    const answer = await chinese.search("合作");
    expect(answer.results).toMatchObject([
      { url: "/learn/biology/questions/x", questionHighlights: [[1, 3]] },
    ]);
  });

  test("a long query is resolved without the posting lists of all its words", async () => {
    const loaded: string[] = [];
    const counting = createTestEngine(library, loaded);
    const answer = await counting.search("how do plants use photosynthesis in winter evergreens");
    expect(answer.results[0]?.question).toBe("How do plants use photosynthesis in winter?");
    expect(loaded.filter((path) => path.includes("/titles/")).length).toBeLessThanOrEqual(5);
  });

  test("a query without any known word finds nothing and reports its words as dropped", async () => {
    const answer = await engine.search("zzzz qqqq");
    expect(answer).toMatchObject({ results: [], total: 0 });
    expect(answer.dropped).toEqual(["zzzz", "qqqq"]);
  });

  test("a query of stop words only loads titles and drops no words", async () => {
    const loaded: string[] = [];
    const answer = await createTestEngine(library, loaded).search("how does it ");
    expect(answer).toMatchObject({ results: [], dropped: [] });
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((path) => !path.includes("/titles"))).toEqual([]);
  });

  test("a question that consists only of stop words is found", async () => {
    const answer = await createTestEngine([document("What is it?"), ...library]).search("what is it");
    expect(answer.results[0]).toMatchObject({ question: "What is it?", reason: "exact" });
  });

  test("an empty query without filters finds nothing", async () => {
    expect(await engine.search("")).toMatchObject({ results: [], total: 0, totalIsExact: true });
  });
});

describe("fuzzy matching", () => {
  test.each([
    ["photosyntesis", "photosynthesis"],
    ["chlorophlyl", "chlorophyll"],
    ["atmospherre", "atmosphere"],
    ["xvergreens", "evergreen"],
  ])("%s matches %s", async (from, to) => {
    const answer = await engine.search(`${from} `);
    expect(answer.results[0]?.reason).toBe("typo");
    expect(answer.fuzzyMatches[0]?.from).toBe(from);
    expect(to.startsWith(answer.fuzzyMatches[0]?.to ?? "-")).toBe(true);
  });

  test("a typo among other words is resolved from the documents that contain the others", async () => {
    const loaded: string[] = [];
    const counting = createTestEngine(library, loaded);
    const answer = await counting.search("sky blue scatering ");
    expect(answer.results[0]?.question).toBe("Why is the sky blue?");
    expect(answer.fuzzyMatches).toEqual([{ from: "scatering", to: "scattering" }]);
    expect(loaded.some((path) => path.includes("/reverseDictionary/"))).toBe(false);
  });

  test("a word that is found has no fuzzy matches", async () => {
    expect((await engine.search("sea ")).fuzzyMatches).toEqual([]);
  });

  test("if no document contains all words, the best subset is searched and the other words are reported", async () => {
    const answer = await engine.search("photosynthesis chlorophyll loop ");
    expect(answer.results[0]?.question).toBe("What is photosynthesis?");
    expect(answer.dropped).toEqual(["loop"]);
  });

  test("of equally many words, the rarest are kept, whatever else the collection contains", async () => {
    const documents = ["energy water", "water energy", "water", "cell"].map((title) =>
      document(`${title}?`, { keywords: [`${title} study`] }),
    );
    for (const others of [[], [document("Who painted sunflowers?", { keywords: ["van gogh"] })]]) {
      const answer = await createTestEngine([...documents, ...others]).search("energy cell ");
      expect(answer.dropped).toEqual(["energy"]);
      expect(answer.results[0]?.question).toBe("cell?");
    }
  });
});

describe("operators", () => {
  test("the words of a phrase have to be in a row", async () => {
    expect(await ask('"calvin cycle"')).toEqual(["What is photosynthesis?"]);
    expect(await ask('"cycle calvin"')).toEqual([]);
    expect((await engine.search('"carbon dioxide"')).results[0]?.reason).toBe("phrase");
  });

  test("the words of a phrase are all in a row, not only pairwise", async () => {
    const scattered = createTestEngine([
      document("What runs?", { text: "Red blood cells. Then cells leading to bone. Blood of a red sort." }),
      document("What leads?", { text: "Few red blood cells leading to pallor." }),
    ]);
    const { results } = await scattered.search('"red blood cells leading"');
    expect(results.map(({ question }) => question)).toEqual(["What leads?"]);
  });

  test("a phrase is found anywhere, even if titles contain its words apart", async () => {
    const two = createTestEngine([
      document("What light is red?", { text: "Long waves." }),
      document("Why do stop signs glow?", { text: "They send back red light." }),
    ]);
    const { results, total } = await two.search('"red light"');
    expect(results.map(({ question }) => question)).toEqual(["Why do stop signs glow?"]);
    expect(total).toBe(1);
  });

  test("an exact question may contain quotes", async () => {
    const quoted = createTestEngine([
      document('Who said "the medium is the message" and why did it matter?'),
      document("Who said the medium is the message?", { keywords: ["why matter", "message medium"] }),
    ]);
    const { results } = await quoted.search('who said "the medium is the message" and why did it matter');
    expect(results[0]?.reason).toBe("exact");
  });

  test("a phrase filters what words match", async () => {
    expect(await ask('blue "red light"')).toEqual(["Why is the sea blue?"]);
  });

  test("a minus excludes documents with the word anywhere", async () => {
    expect(await ask("blue -rayleigh")).toEqual(["Why is the sea blue?"]);
    expect(await ask("photosynthesis -rubisco")).toEqual(["How do plants use photosynthesis in winter?"]);
    expect(await ask('blue -"short waves"')).toEqual(["Why is the sea blue?"]);
  });

  test("subject: matches a prefix, keyword: any spelling", async () => {
    expect(await ask("subject:computer-science loop")).toEqual(["How does a for loop work?"]);
    expect(await ask('subject:"Computer sci" loop')).toEqual(["How does a for loop work?"]);
    expect(await ask("subject:biology blue")).toEqual([]);
    expect(await ask("keyword:Plant winter")).toEqual(["How do plants use photosynthesis in winter?"]);
    expect(await ask("keyword:evergreen")).toEqual(["How do plants use photosynthesis in winter?"]);
  });
});

describe("filters and their counts", () => {
  test("an empty query lists what the filters accept, newest first", async () => {
    expect(await ask("", { filters: { subjects: ["physics"] } })).toEqual([
      "Why is the sky blue?",
      "Why is the sea blue?",
    ]);
    expect(await ask("", { filters: { hasCode: true } })).toEqual(["How does a for loop work?"]);
    expect(await ask("", { filters: { years: [2025] } })).toEqual(["Why is the sky blue?"]);
    expect(await ask("", { filters: { lengths: ["long"] } })).toEqual(["Why is the sea blue?"]);
    expect(await ask("", { filters: { keywords: ["plant"] } })).toHaveLength(2);
  });

  test("counts follow the query, and each dimension ignores its own filter", async () => {
    const { facets } = await engine.search("blue", { includeFacets: true, filters: { lengths: ["long"] } });
    expect(facets.lengths).toEqual([
      { value: "short", count: 1 },
      { value: "long", count: 1 },
    ]);
    expect(facets.subjects).toEqual([{ value: "physics", count: 1 }]);
    expect(facets.hasFormulas).toBe(0);
    expect(facets.keywords.map(({ keyword }) => keyword)).toEqual(["absorption of light", "oceanography"]);
  });

  test.each([
    ["in all results, if there are few", 20, 20, true],
    ["in the first results otherwise", 21, 20, false],
    ["in all results that are shown", 30, 40, true],
  ])("keywords are counted %s", async (_, count, limit, areKeywordsCounted) => {
    const tides = Array.from({ length: count }, (_, index) =>
      document(`Tide ${index}?`, { keywords: index % 2 === 0 ? ["sea"] : ["sea", "moon"] }),
    );
    const { facets } = await createTestEngine(tides).search("tide", { includeFacets: true, limit });
    const counted = Math.min(count, limit);
    expect(facets).toMatchObject({
      areKeywordsCounted,
      keywords: [
        { keyword: "sea", count: counted },
        { keyword: "moon", count: Math.floor(counted / 2) },
      ],
    });
  });

  test("documents without a date belong to no year, and come last by date", async () => {
    const dated = createTestEngine([
      document("Undated tides?", { date: "", subject: "history" }),
      document("Old tides?", { date: "1687-07-05", subject: "astronomy" }),
      document("New tides?", { date: "2024-01-01" }),
    ]);
    const { facets, results } = await dated.search("tide", { includeFacets: true, order: "newest" });
    expect(facets.years.map(({ value }) => value).sort()).toEqual([1687, 2024]);
    expect(results.map(({ question }) => question)).toEqual(["New tides?", "Old tides?", "Undated tides?"]);
  });

  test("subjects are counted without any further file", async () => {
    const { facets } = await engine.search("photosynthesis");
    expect(facets.subjects).toEqual([{ value: "biology", count: 2 }]);
    expect(facets.hasCode).toBeUndefined();
  });
});

describe("a result", () => {
  test("has subject, keywords, and highlights in title and snippet", async () => {
    const [result] = (await engine.search("sugar light ", { includeFullText: true })).results;
    expect(result).toMatchObject({ subject: "biology", subjectName: "Biology" });
    const { text, highlights } = result?.snippet ?? { text: "", highlights: [] };
    expect(highlights.map(([start, end]) => text.slice(start, end))).toEqual(["light", "sugar"]);
  });

  test.each([
    ["sky blue", undefined],
    ["scattering atmosphere", undefined],
    ["sugar light", new Set(["sugar", "light"])],
  ])("of %j has the words to look for in its text, if that has matched: %j", async (query, terms) => {
    const [result] = (await engine.search(`${query} `, { includeFullText: true })).results;
    expect(result?.textTerms?.terms).toEqual(terms);
  });

  test("pages of results continue one another", async () => {
    const all = await ask("light plants blue photosynthesis loop sky", { limit: 10 });
    const paged = [
      ...(await ask("light plants blue photosynthesis loop sky", { limit: 1 })),
      ...(await ask("light plants blue photosynthesis loop sky", { limit: 9, offset: 1 })),
    ];
    expect(paged).toEqual(all);
  });

  test("a URL that can't be derived from the question is preserved", async () => {
    const odd = createTestEngine([
      document("What is π?", { url: "/learn/mathematics/questions/pi", subject: "mathematics" }),
    ]);
    expect((await odd.search("π")).results[0]?.url).toBe("/learn/mathematics/questions/pi");
  });
});

describe("an order other than by relevance", () => {
  const engine = createTestEngine([
    document("Ice 10?", { date: "2024-03-03" }),
    document("Ice 9?", { date: "2024-02-02" }),
    document("An ice cube?", { date: "2024-01-01" }),
    document("Steam?", { date: "2024-01-01" }),
    document("Who sold ice?", { date: "2024-02-20", subject: "history" }),
  ]);
  const inPhysics = { filters: { subjects: ["physics"] } };

  test.each([
    ["newest", ["Ice 10?", "Ice 9?", "An ice cube?"]],
    ["oldest", ["An ice cube?", "Ice 9?", "Ice 10?"]],
    ["title", ["An ice cube?", "Ice 9?", "Ice 10?"]],
  ] as const)("applies within a subject: %s", async (order, questions) => {
    const { results } = await engine.search("ice", { ...inPhysics, order });
    expect(results.map(({ question }) => question)).toEqual(questions);
  });

  test("sorts by date over all subjects, and pages the result", async () => {
    const { results, total } = await engine.search("ice", { order: "newest", limit: 2, offset: 1 });
    expect(results.map(({ question }) => question)).toEqual(["Who sold ice?", "Ice 9?"]);
    expect(total).toBe(4);
  });
});

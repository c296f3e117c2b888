import { describe, expect, test } from "vitest";
import { englishSynonyms } from "../../../../src/search/analysis/english-synonyms.ts";
import { createSearchEngine } from "../../../../src/search/query/search-engine.ts";
import { buildIndex, createLoader, document, readHeader } from "../../small-index.ts";

const filler = Array.from({ length: 30 }, (_, index) =>
  document(`How is item ${index} used in class?`, {
    keywords: ["good write", "rule"],
    text: "water, law and bayes",
  }),
);
const files = buildIndex(
  [
    document("What does the second law of Newton say?", { text: "Force." }),
    document("What were milestones of mechanics?", { text: "The 2nd world law came after Newton." }),
    document("How did World War II begin?"),
    document("What is a Bayesian network?"),
    document("Which bases follow the rule of pairing?"),
    document("How does photosynthesis work?"),
    document("When does merge sort need memory?"),
    document("Why does ice float on water?", { text: "It is less dense." }),
    document("How do templates work in C++?"),
    document("Why is the note C flat so rare?"),
    document("Why do towers lean?", { text: "The sinking began when pumps drained the ground." }),
    document("What is a pump?"),
    document("What is a drained battery?"),
    ...filler,
  ],
  englishSynonyms,
);
const engine = createSearchEngine({ load: createLoader(files), header: readHeader(files) });

describe("a query that finds little as typed", () => {
  test.each([
    ["newtons 2nd law", "What does the second law of Newton say?", "a synonym"],
    ["ww2", "How did World War II begin?", "a synonym of several words"],
    ["bayes rule", "What is a Bayesian network?", "another form, rather than a similar word"],
    ["fotosynthesis", "How does photosynthesis work?", "two edits, one of them in the first letter"],
    ["mergesort memory", "When does merge sort need memory?", "the parts of a compound"],
    ["why doesn't ice sink in water", "Why does ice float on water?", "the words that say most"],
    ["C++", "How do templates work in C++?", "a name with its signs"],
  ])("%s finds %s by %s", async (query, question) => {
    expect((await engine.search(query)).results[0]?.question).toBe(question);
  });

  test("two rare words that only one text contains find it before titles with one of them", async () => {
    const { results } = await engine.search("drained by pumps");
    expect(results[0]?.question).toBe("Why do towers lean?");
    expect(results.map(({ question }) => question)).toContain("What is a pump?");
  });

  test("tells what else was searched", async () => {
    expect((await engine.search("newtons 2nd law")).alsoSearched).toContain("second");
    expect((await engine.search("fotosynthesis")).fuzzyMatches).toEqual([
      { from: "fotosynthesis", to: "photosynthesis" },
    ]);
  });

  test("finds nothing if nothing is similar", async () => {
    const { results, dropped } = await engine.search("xyzzyplugh ");
    expect(results).toEqual([]);
    expect(dropped).toEqual(["xyzzyplugh"]);
  });

  test("excludes what the query excludes", async () => {
    const { results } = await engine.search("newtons 2nd law -force");
    expect(results.map(({ question }) => question)).not.toContain("What does the second law of Newton say?");
  });
});

test("all results come in two steps: those of the first stay first, and related ones are marked", async () => {
  const first = await engine.search("law newton");
  const all = await engine.search("law newton", { includeFullText: true, limit: 100 });
  const complete = all.results.filter(({ reason }) => reason !== "related");
  expect(all.totalIsExact).toBe(true);
  expect(complete.map(({ question }) => question).sort()).toEqual([
    "What does the second law of Newton say?",
    "What were milestones of mechanics?",
  ]);
  expect(all.results[0]?.url).toBe(first.results[0]?.url);
});

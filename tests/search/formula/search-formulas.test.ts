import { describe, expect, test } from "vitest";
import { DamagedIndexError } from "../../../src/search/codec/index-errors.ts";
import { parseHeader } from "../../../src/search/codec/index-format.ts";
import { analyzeFormulas } from "../../../src/search/formula/analyze-formulas.ts";
import { searchFormulas } from "../../../src/search/formula/search-formulas.ts";
import { IndexReader } from "../../../src/search/query/index-reader.ts";
import { buildIndex, createLoader, createTestEngine, document, readHeader } from "../small-index.ts";

/** Documents with these formulas, by question; those that start with `!` stand on a line of their own. */
function withFormulas(formulas: Readonly<Record<string, readonly string[]>>, subject = "physics") {
  return Object.entries(formulas).map(([question, all]) =>
    document(question, {
      subject,
      formulas: analyzeFormulas(
        all.map((text) => ({ tex: text.replace(/^!/u, ""), display: text.startsWith("!") })),
      ),
    }),
  );
}

function openReader(documents: ReturnType<typeof withFormulas>, loaded?: string[]): IndexReader {
  const files = buildIndex(documents);
  return new IndexReader(parseHeader(readHeader(files)), createLoader(files, loaded));
}

/** What is found: how it matches, and the question. */
async function find(
  reader: IndexReader,
  query: string,
  options: Partial<Parameters<typeof searchFormulas>[2]> = {},
) {
  const response = await searchFormulas(reader, query, { filters: {}, limit: 10, ...options });
  return response.kind === "found"
    ? response.results.map(({ kind, question }) => `${kind}: ${question}`)
    : response.kind;
}

const reader = openReader([
  ...withFormulas({
    "Energy of mass": ["E = m c^{2}", "m"],
    "Energy of motion": ["!K = \\dfrac12 m v^2"],
    "Half of it": ["\\frac{1}{2}"],
    "Pull of the earth": ["F = m \\cdot g", "F = ma"],
    Triangle: ["a^2 + b^2 = c^2"],
    Circle: ["x^2 + y^2 = r^2"],
    "Long sum": ["a^2 + b^2 + c^2 + d^2 = s"],
    Water: ["\\ce{2H2 + O2 -> 2H2O}"],
  }),
  ...withFormulas({ "Mass in chemistry": ["!E=mc^2."] }, "chemistry"),
]);

describe("a search for a formula", () => {
  test.each([
    ["$E=mc^2$", ["same: Mass in chemistry", "same: Energy of mass"]],
    ["\\tfrac{1}{2} m v^{2}", ["part: Energy of motion"]],
    ["$mc^2$", ["part: Energy of mass", "part: Mass in chemistry"]],
    ["$F = mg$", ["same: Pull of the earth"]],
    ["$b^2 + c^2$", ["part: Long sum"]],
    ["$u^2+v^2=w^2$", ["similar: Circle", "similar: Triangle"]],
    ["$2H_2 + O_2 \\to 2H_2O$", ["same: Water"]],
    ["\\int_0^1 \\ln t", []],
  ])("%s finds %j", async (query, expected) => {
    const found = await find(reader, query);
    expect([...found.slice(0, expected.length)].sort()).toEqual([...expected].sort());
    if (expected.length === 0) expect(found).toEqual([]);
  });

  test("lists the same formula first, then parts, then similar ones, each article once", async () => {
    expect(await find(reader, "$a^2 + b^2$")).toEqual(["part: Triangle", "part: Long sum"]);
    const found = await find(reader, "$a^2 + b^2 = c^2$");
    expect(found.slice(0, 2)).toEqual(["same: Triangle", "similar: Circle"]);
    expect(new Set(found).size).toBe(found.length);
  });

  test("lists articles that show the formula on a line of its own before others", async () => {
    const found = await find(reader, "$E = mc^2$");
    expect(found.slice(0, 2)).toEqual(["same: Mass in chemistry", "same: Energy of mass"]);
  });

  test("obeys filters", async () => {
    const filters = { subjects: ["physics"] };
    expect((await find(reader, "$E = mc^2$", { filters }))[0]).toBe("same: Energy of mass");
    expect(await find(reader, "$E = mc^2$", { filters })).not.toContain("same: Mass in chemistry");
    expect(await find(reader, "$E = mc^2$", { filters: { years: [1999] } })).toEqual([]);
  });

  test("shows as many as asked for, and how many there are", async () => {
    const many = openReader(
      withFormulas(
        Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`Question ${index}`, ["x + 1"]])),
      ),
    );
    const response = await searchFormulas(many, "$x+1$", { filters: {}, limit: 10 });
    expect(response).toMatchObject({ kind: "found", total: 30, totalIsExact: true });
    expect(response.kind === "found" && response.results.length).toBe(10);
  });

  test.each(["\\frac{", "$$", "$x$", "\\left(", "\\def\\x{1}\\x", `$${"(".repeat(3000)}$`, "\\quad"])(
    "with %j says that it can't be read, or finds nothing",
    async (query) => {
      expect(["unreadable", "[]"]).toContain(String(await find(reader, query)) || "[]");
    },
  );

  test("loads the files that the formula needs, and no other", async () => {
    const loaded: string[] = [];
    await find(openReader(withFormulas({ One: ["a = b + c"], Two: ["p = q"] }), loaded), "$a = b + c$");
    expect(new Set(loaded.map((path) => path.split("/")[1]))).toEqual(
      new Set(["formulas", "formulaTerms", "documents"]),
    );
  });

  test("finds nothing, and loads nothing, where there are no formulas", async () => {
    const loaded: string[] = [];
    expect(await find(openReader(withFormulas({ One: [] }), loaded), "$a = b$")).toEqual([]);
    expect(loaded).toEqual([]);
  });

  test("reports a damaged index", async () => {
    const files = buildIndex(withFormulas({ One: ["a = b"] }));
    for (const path of files.keys()) if (path.includes("/formulas/")) files.set(path, new Uint8Array([91]));
    const damaged = new IndexReader(parseHeader(readHeader(files)), createLoader(files));
    await expect(find(damaged, "$a = b$")).rejects.toBeInstanceOf(DamagedIndexError);
  });
});

test("formulas change nothing in what words find", async () => {
  const plain = [document("Why does ice float?", { text: "It is light." }), document("What is ice?")];
  const formulas = analyzeFormulas([{ tex: "a = b", display: true }]);
  const query = async (documents: typeof plain) => await createTestEngine(documents).search("ice float");
  expect(await query(plain.map((each) => ({ ...each, formulas })))).toEqual(await query(plain));
});

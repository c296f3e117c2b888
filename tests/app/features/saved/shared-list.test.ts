import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fragmentToList,
  listToFragment,
  type SharedList,
} from "../../../../src/app/features/saved/shared-list.ts";
import { articleUrl, type Slug, type SubjectSlug } from "../../../../src/content/url.ts";
import { urls } from "./user-data-arbitraries.ts";

const sharedLists: fc.Arbitrary<SharedList> = fc.record({
  name: fc.constantFrom("Exam", "試験 🎓", "A <b>list</b>"),
  items: fc.uniqueArray(
    fc.record({
      url: urls,
      question: fc.constantFrom("Ice", "Why is it so?", "水?"),
      note: fc.constantFrom("", "Mind the sign"),
    }),
    { selector: ({ url }) => url, minLength: 1, maxLength: 8 },
  ),
});

function valueToFragment(content: unknown): string {
  return `1${deflateRawSync(JSON.stringify(content)).toString("base64url")}`;
}

test("a list survives a round trip through a link", async () => {
  await fc.assert(
    fc.asyncProperty(sharedLists, async (list) => {
      const fragment = await listToFragment(list);
      expect(fragment).toMatch(/^[\w-]+$/u);
      expect(await fragmentToList(fragment)).toEqual({ kind: "list", list });
    }),
  );
});

test("a list of fifty questions makes a link that is short enough to send", async () => {
  const words = "why does the water in a glass with ice not rise when all of it has melted".split(" ");
  const items = Array.from({ length: 50 }, (_, index) => {
    const question = `${words.map((_, at) => words[(at * (index + 1)) % words.length]).join(" ")} ${index}`;
    return {
      url: articleUrl("physics" as SubjectSlug, question.replaceAll(" ", "-") as Slug),
      question,
      note: "",
    };
  });
  expect((await listToFragment({ name: "Exam", items })).length).toBeLessThan(3000);
});

describe("an invalid link", () => {
  test.each<[string, string]>([
    ["is empty", ""],
    ["is something else", "section-first"],
    ["is not base64", "1%%%"],
    ["is not deflated", "1AAAA"],
    ["is cut off", valueToFragment(["Exam", ["physics"], [[0, "Ice"]]]).slice(0, -6)],
    ["is too long", `1${"A".repeat(300_000)}`],
    ["holds no list", valueToFragment({ name: "Exam" })],
    ["holds an empty list", valueToFragment(["Exam", [], []])],
    ["names a subject that it doesn't have", valueToFragment(["Exam", ["physics"], [[1, "Ice"]]])],
    ["leads out of the site", valueToFragment(["Exam", ["physics"], [[0, "Ice", "../../evil"]]])],
    ["leads to another site", valueToFragment(["Exam", ["//evil.test"], [[0, "Ice"]]])],
    ["has a question without a slug", valueToFragment(["Exam", ["physics"], [[0, "???"]]])],
    ["has a question that is not a string", valueToFragment(["Exam", ["physics"], [[0, { toString: "x" }]]])],
    [
      "has too many questions",
      valueToFragment(["Exam", ["physics"], Array.from({ length: 501 }, (_, at) => [0, `Q${at}`])]),
    ],
    ["inflates to gigabytes", `1${deflateRawSync(Buffer.alloc(60_000_000, 32)).toString("base64url")}`],
  ])("is rejected if it %s", async (_, fragment) => {
    expect((await fragmentToList(fragment)).kind).toBe("damaged");
  });

  test("never throws", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `0${text}`),
        ),
        async (text) => {
          await expect(fragmentToList(text)).resolves.toHaveProperty("kind");
        },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await expect(fragmentToList(valueToFragment(value))).resolves.toHaveProperty("kind");
      }),
    );
  });

  test("can't contain hidden or bidirectional control characters", async () => {
    const parsed = await fragmentToList(
      valueToFragment(["Ex\u202Eam\u0000", ["physics"], [[0, "Ice\u2066 water", "ice"]]]),
    );
    expect(parsed).toEqual({
      kind: "list",
      list: {
        name: "Ex am",
        items: [{ url: "/learn/physics/questions/ice", question: "Ice  water", note: "" }],
      },
    });
  });
});

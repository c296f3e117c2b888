import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NearestUrls } from "../../../../src/build/publish/urls/nearest-urls.ts";
import {
  findLostUrls,
  lostUrlsToDiagnostics,
  type PublishedUrls,
  parsePublishedUrls,
  publishedUrlsToText,
  updatePublishedUrls,
} from "../../../../src/build/publish/urls/published-urls.ts";
import { parseSiteUrl } from "../../../../src/content/site-url.ts";
import { measureCpuMs } from "../../../support/cpu-time.ts";

const one = "/learn/physics/questions/why-does-ice-float";
const createPublishedUrls = (active: readonly string[], removed: readonly string[] = []) => ({
  active: new Set(active),
  removed: new Set(removed),
});

describe("the published-URL list", () => {
  test("has a sorted line per URL below a header", () => {
    const lines = publishedUrlsToText(createPublishedUrls(["/b", "/a c"], ["/b-2"])).split("\n");
    expect(lines.filter((line) => !line.startsWith("#"))).toEqual(["/a%20c", "/b", "/b-2 removed", ""]);
    expect(lines[0]).toMatch(/^# /u);
  });

  test("finds the URLs that a build would lose, each with the nearest existing one", () => {
    const lostUrls = findLostUrls(
      createPublishedUrls([one, "/gone", "/unchanged"]),
      new Set(["/unchanged", one.replace("physics", "science")]),
    );
    expect(lostUrls).toEqual([
      { url: "/gone", nearest: undefined },
      { url: one, nearest: "/learn/science/questions/why-does-ice-float" },
    ]);
  });

  test("reports a lost URL with its line and a hint", () => {
    const text = publishedUrlsToText(createPublishedUrls(["/a b", one]));
    const diagnostics = lostUrlsToDiagnostics("published-urls.txt", text, [{ url: "/a b", nearest: one }]);
    expect(diagnostics).toEqual([
      {
        file: "published-urls.txt",
        line: text.split("\n").indexOf("/a%20b") + 1,
        column: 1,
        severity: "error",
        rule: "lost-url",
        reason: "the published URL /a b would stop working",
        hint: `Add "aliases: [/a%20b]" to the article ${one} or a line "/a%20b ${one}" to the redirects file, or remove the URL with --accept-removed.`,
      },
    ]);
  });

  test("accepts URLs that were removed on purpose, and remembers them", () => {
    const next = updatePublishedUrls(createPublishedUrls(["/a", "/b"], ["/c"]), new Set(["/a", "/d"]));
    expect(next).toEqual(createPublishedUrls(["/a", "/d"], ["/b", "/c"]));
    expect(findLostUrls(next, new Set(["/a", "/d"]))).toEqual([]);
    expect(updatePublishedUrls(next, new Set(["/b"])).active).toEqual(new Set(["/b"]));
  });

  test("reports invalid lines", () => {
    const { publishedUrls, diagnostics } = parsePublishedUrls(
      "published-urls.txt",
      "# x\n/a\n<<<<<<< HEAD\n/b removed\n/../c\n",
    );
    expect(publishedUrls).toEqual(createPublishedUrls(["/a"], ["/b"]));
    expect(diagnostics.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      "3 invalid-published-url",
      "5 invalid-published-url",
    ]);
  });

  const url = fc
    .webPath()
    .map(parseSiteUrl)
    .filter((text) => text !== undefined);
  const urlSet = fc.array(url).map((all) => new Set<string>(all));

  test("survives a round trip through its text", () => {
    fc.assert(
      fc.property(urlSet, urlSet, (active, others) => {
        const removed = new Set([...others].filter((each) => !active.has(each)));
        const { publishedUrls, diagnostics } = parsePublishedUrls(
          "a",
          publishedUrlsToText({ active, removed }).replaceAll("\n", "\r\n"),
        );
        expect([publishedUrls, diagnostics]).toEqual([{ active, removed }, []]);
      }),
    );
  });

  test("never loses a URL, whatever is published later", () => {
    fc.assert(
      fc.property(fc.array(urlSet), (builds) => {
        let publishedUrls: PublishedUrls = createPublishedUrls([]);
        const everPublished = new Set<string>();
        for (const workingUrls of builds) {
          const missing = [...publishedUrls.active].filter((url) => !workingUrls.has(url));
          expect(findLostUrls(publishedUrls, workingUrls).map(({ url }) => url)).toEqual(missing);
          publishedUrls = parsePublishedUrls(
            "a",
            publishedUrlsToText(updatePublishedUrls(publishedUrls, workingUrls)),
          ).publishedUrls;
          for (const each of workingUrls) everPublished.add(each);
          expect(new Set([...publishedUrls.active, ...publishedUrls.removed])).toEqual(everPublished);
          expect(publishedUrls.active).toEqual(workingUrls);
        }
      }),
    );
  });
});

describe("the nearest URL", () => {
  const nearest = new NearestUrls([
    "/learn/physics",
    "/learn/physics/questions/why-does-ice-float-on-water",
    "/learn/physics/questions/why-does-wood-float-on-water",
    "/learn/physics/questions/what-is-entropy",
    "/learn/chemistry/questions/what-is-entropy",
    "/learn/chemistry/questions/photosynthesis",
  ]);

  test.each([
    [
      "the same slug in another subject",
      "/learn/biology/questions/photosynthesis",
      "/learn/chemistry/questions/photosynthesis",
    ],
    [
      "of several the one with the smallest edit distance",
      "/learn/physik/questions/what-is-entropy",
      "/learn/physics/questions/what-is-entropy",
    ],
    [
      "the one with most words in common, rare ones first",
      "/learn/physics/questions/does-ice-float",
      "/learn/physics/questions/why-does-ice-float-on-water",
    ],
    [
      "one with a typo",
      "/learn/chemistry/questions/photosynthesys",
      "/learn/chemistry/questions/photosynthesis",
    ],
    ["a subject for a subject", "/learn/phisics", "/learn/physics"],
    [
      "of a URL of another kind, by its last segment",
      "/blog/2019/what-is-entropy.html",
      "/learn/physics/questions/what-is-entropy",
    ],
    ["none where nothing is near", "/learn/physics/questions/unrelated", undefined],
    ["none for the home page", "/", undefined],
  ])("is %s", (_, url, found) => {
    expect(nearest.find(url)).toBe(found);
  });

  test("is found for hundreds among tens of thousands within seconds", () => {
    const words = Array.from({ length: 900 }, (_, index) => `w${index.toString(36)}`);
    const slug = (index: number) => [1, 7, 13, 29, 31].map((step) => words[(index * step) % 900]).join("-");
    const many = new NearestUrls(
      Array.from({ length: 27_000 }, (_, index) => `/learn/s/questions/${slug(index)}-${index}`),
    );
    const cpuMs = measureCpuMs(() => {
      for (let index = 0; index < 200; index += 1) many.find(`/learn/t/questions/${slug(index * 7)}-x`);
    });
    expect(cpuMs).toBeLessThan(10_000);
  });
});

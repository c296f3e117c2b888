import { describe, expect, test } from "vitest";
import { paramsToTopicPage, parseListPath } from "../../../src/app/data/route-params.ts";
import { parseSubjectSlug } from "../../../src/content/url.ts";

describe("the path of a topic's page", () => {
  test.each([
    [
      { subject0: "physics", "*": "tides" },
      { subject: "physics", topic: "tides", page: 1 },
    ],
    [
      { subject0: "a", subject1: "b", "*": "tides/page/3" },
      { subject: "a/b", topic: "tides", page: 3 },
    ],
    [
      { subject0: "physics", "*": "σπηλαια/" },
      { subject: "physics", topic: "σπηλαια", page: 1 },
    ],
    [{ subject0: "physics", "*": "" }, undefined],
    [{ subject0: "physics", "*": "a/b" }, undefined],
    [{ subject0: "physics", "*": "tides/page/0" }, undefined],
    [{ subject0: "physics", "*": "../x" }, undefined],
    [{ "*": "tides" }, undefined],
  ])("%j is %j", (params, page) => {
    expect(paramsToTopicPage(params)).toEqual(page);
  });

  test("is never that of a subject or its list", () => {
    expect(parseSubjectSlug("physics/topics")).toBeUndefined();
    expect(parseListPath("physics/topics/tides")).toBeUndefined();
  });
});

// @vitest-environment happy-dom
import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, test } from "vitest";
import {
  dehydratedPageId,
  hydrate,
  readDehydratedPage,
} from "../../../../src/app/data/dehydrated/dehydrated-page.ts";
import { dehydratedPageToJson } from "../../../../src/app/data/dehydrated/dehydrated-page-to-json.ts";

const rendered = {
  kind: "found",
  subject: { slug: "physics", name: "Physics" },
  article: {
    slug: "ice",
    question: "Why?",
    answer: { kind: "rendered", html: "<p>x < y</p>", headings: [] },
  },
};

function openPage(json: string): void {
  document.body.innerHTML = '<div id="answer"><p>x &lt; y</p></div><script type="application/json"></script>';
  const script = document.querySelector("script");
  script?.setAttribute("id", dehydratedPageId);
  if (script) script.textContent = json;
}

beforeEach(() => {
  document.body.innerHTML = "";
});

describe("a prerendered page", () => {
  test("carries its path and its queries, without the answer that is in the page already", () => {
    const json = dehydratedPageToJson({ path: "/learn/physics", queries: [[["introduction"], rendered]] });
    expect(json).not.toContain("<");
    openPage(json);
    const page = readDehydratedPage(document);
    expect(page?.path).toBe("/learn/physics");
    const client = new QueryClient();
    if (page) hydrate(client, page, document);
    expect(client.getQueryData(["introduction"])).toMatchObject({
      article: { answer: { kind: "rendered", html: "<p>x &lt; y</p>" } },
    });
  });

  test.each(["", "{", "[]", '{"address":"/learn"}'])(
    "with damaged data is treated as not prerendered: %j",
    (json) => {
      openPage(json);
      expect(readDehydratedPage(document)).toBeUndefined();
    },
  );
});

// @vitest-environment happy-dom
import { act, screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { ArticleUrl } from "../../src/article/address.ts";
import { changeKept, setKeptStore } from "../../src/library/kept/kept.ts";
import { memoryStore } from "../../src/library/kept/kept-store.ts";
import { markRead, unmarkRead } from "../../src/library/kept/read-marks.ts";
import { fakeSite, openPage } from "../support/fake-site.tsx";
import { smallArticle } from "../support/small-article.ts";

const files = {
  "physics/ice.md": smallArticle("Why does ice float?"),
  "physics/steam.md": smallArticle("Why does steam rise?"),
};

const ice = "/learn/physics/questions/ice" as ArticleUrl;

/** The line of a list that has a question. */
function lineOf(question: string): HTMLElement {
  return screen.getByRole("link", { name: question }).closest("li") as HTMLElement;
}

beforeEach(() => setKeptStore(memoryStore()));

test.each(["/", "/learn/physics"])("the list at %s says what is read, and follows", async (address) => {
  await changeKept("read", (marks) => markRead(marks, ice, 1));
  await fakeSite(files);
  await openPage(address);
  await within(lineOf("Why does ice float?")).findByRole("img", { name: "Read" });
  expect(within(lineOf("Why does steam rise?")).queryByRole("img")).toBeNull();
  await act(() => changeKept("read", (marks) => unmarkRead(marks, ice)));
  await expect.poll(() => screen.queryByRole("img", { name: "Read" })).toBeNull();
});

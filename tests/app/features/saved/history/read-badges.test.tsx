// @vitest-environment happy-dom
import { act, screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { setUserDataStore, updateUserData } from "../../../../../src/app/data/user-data/user-data.ts";
import { createMemoryStore } from "../../../../../src/app/data/user-data/user-data-store.ts";
import { markRead, unmarkRead } from "../../../../../src/app/features/saved/history/read-marks.ts";
import type { ArticleUrl } from "../../../../../src/content/url.ts";
import { fakeSite, openPage } from "../../../../support/fake-site.tsx";
import { smallArticle } from "../../../../support/small-article.ts";

const files = {
  "physics/ice.md": smallArticle("Why does ice float?"),
  "physics/steam.md": smallArticle("Why does steam rise?"),
};

const ice = "/learn/physics/questions/ice" as ArticleUrl;

/** List item of a question. */
function questionToListItem(question: string): HTMLElement {
  return screen.getByRole("link", { name: question }).closest("li") as HTMLElement;
}

beforeEach(() => setUserDataStore(createMemoryStore()));

test.each(["/", "/learn/physics"])("the list at %s marks read questions, and updates", async (path) => {
  await updateUserData("read", (marks) => markRead(marks, ice, 1));
  await fakeSite(files);
  await openPage(path);
  await within(questionToListItem("Why does ice float?")).findByRole("img", { name: "Read" });
  expect(within(questionToListItem("Why does steam rise?")).queryByRole("img")).toBeNull();
  await act(() => updateUserData("read", (marks) => unmarkRead(marks, ice)));
  await expect.poll(() => screen.queryByRole("img", { name: "Read" })).toBeNull();
});

// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { articleQuery } from "../../../../../src/app/data/article-query.ts";
import type { ArticleResult } from "../../../../../src/app/data/article-result.ts";
import { articleUrl, type Slug, type SubjectSlug } from "../../../../../src/content/url.ts";
import { fakeSite, jsonResponse } from "../../../../support/fake-site.tsx";
import { articleFiles, openUserDataPage } from "../../../../support/user-data-site.tsx";

const subject = "physics" as SubjectSlug;
const slug = "ice" as Slug;
const ice = articleUrl(subject, slug);

beforeEach(() => localStorage.clear());

async function openMenu(): Promise<void> {
  userEvent.setup();
  await userEvent.click(await screen.findByText("Share"));
}

test("an answer is copied as markdown with its formulas", async () => {
  await fakeSite(articleFiles);
  await openUserDataPage(ice);
  await openMenu();
  await userEvent.click(screen.getByRole("button", { name: "Copy answer as Markdown" }));
  await screen.findByText("Answer copied");
  expect(await navigator.clipboard.readText()).toBe(
    `# Why does ice float?\n\nSince $\\rho < 1$ it floats, and costs \\$5.\n\n<${window.location.origin}${ice}>\n`,
  );
});

test("the source of a prerendered answer is loaded to copy it", async () => {
  await fakeSite(articleFiles);
  const { client } = await openUserDataPage(ice);
  const { queryKey } = articleQuery(subject, slug);
  const found = client.getQueryData(queryKey);
  if (found?.kind !== "found") throw new Error("No such article.");
  const answer = { kind: "rendered", html: "", headings: [] } as const;
  const rendered: ArticleResult = { ...found, article: { ...found.article, answer } };
  act(() => {
    client.setQueryData(queryKey, rendered);
  });
  await openMenu();
  await userEvent.click(screen.getByRole("button", { name: "Copy answer as Markdown" }));
  await screen.findByText("Answer copied");
  expect(await navigator.clipboard.readText()).toContain("$\\rho < 1$");
});

test("an error is shown if the answer can't be loaded", async () => {
  const { responses, requestedPaths } = await fakeSite(articleFiles);
  const { client } = await openUserDataPage(ice);
  await screen.findByText("Share");
  for (const path of requestedPaths)
    if (path.startsWith("data/articles/")) responses.set(path, () => jsonResponse("", 500));
  client.removeQueries({ queryKey: articleQuery(subject, slug).queryKey });
  await openMenu();
  await userEvent.click(screen.getByRole("button", { name: "Copy answer as Markdown" }));
  expect((await screen.findByText("The server can’t send this page right now")).getAttribute("role")).toBe(
    "status",
  );
});

test("a citation is copied, as text and for BibTeX", async () => {
  await fakeSite(articleFiles);
  await openUserDataPage(ice);
  await openMenu();
  await userEvent.click(screen.getByRole("button", { name: "Copy citation" }));
  await screen.findByText("Citation copied");
  expect(await navigator.clipboard.readText()).toMatch(
    /^Ann\. “Why does ice float\?” Test site, 30 November 2024\. \S+\/ice \(accessed \d+ \w+ \d{4}\)\.$/u,
  );
  await userEvent.click(screen.getByRole("button", { name: "Copy citation as BibTeX" }));
  await screen.findByText("BibTeX entry copied");
  expect(await navigator.clipboard.readText()).toMatch(/^@online\{ice,\n {2}title = /u);
});

test("the menu is closed by Escape, and the focus is on its button", async () => {
  await fakeSite(articleFiles);
  await openUserDataPage(ice);
  await openMenu();
  const item = screen.getByRole("button", { name: "Copy citation" });
  item.focus();
  await userEvent.keyboard("{Escape}");
  expect(item.closest("details")?.open).toBe(false);
  expect(document.activeElement?.textContent).toBe("Share");
});

test("the share sheet is offered if the browser supports it", async () => {
  const share = vi.fn(async () => undefined);
  Object.defineProperty(navigator, "share", { value: share, configurable: true });
  await fakeSite(articleFiles);
  await openUserDataPage(ice);
  await openMenu();
  await userEvent.click(screen.getByRole("button", { name: "Share via…" }));
  await waitFor(() =>
    expect(share).toHaveBeenCalledWith({
      title: "Why does ice float?",
      url: `${window.location.origin}${ice}`,
    }),
  );
  Reflect.deleteProperty(navigator, "share");
});

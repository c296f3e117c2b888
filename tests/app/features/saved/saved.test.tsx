// @vitest-environment happy-dom
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readUserData, updateUserData } from "../../../../src/app/data/user-data/user-data.ts";
import type { UserDataStore } from "../../../../src/app/data/user-data/user-data-store.ts";
import { updateHighlights } from "../../../../src/app/features/highlights/storage/highlight-store.ts";
import { dataToExportFile } from "../../../../src/app/features/saved/export-file.ts";
import { answerToHashes } from "../../../../src/app/features/saved/history/answer-blocks.ts";
import { recordVisit } from "../../../../src/app/features/saved/history/record-visit.ts";
import { saveItem, setNote } from "../../../../src/app/features/saved/lists.ts";
import { listToFragment } from "../../../../src/app/features/saved/shared-list.ts";
import { emptyStudy } from "../../../../src/app/features/study/storage/study-schema.ts";
import type { ArticleUrl } from "../../../../src/content/url.ts";
import { fakeSite } from "../../../support/fake-site.tsx";
import { articleFiles, openUserDataPage } from "../../../support/user-data-site.tsx";

const ice = "/learn/physics/questions/ice" as ArticleUrl;
const steam = "/learn/physics/questions/steam" as ArticleUrl;

const readingList = { id: "saved", name: "Reading list" };

beforeEach(() => localStorage.clear());

async function saveTwoArticles(): Promise<void> {
  await act(() =>
    updateUserData("lists", (lists) => {
      const saved = saveItem(lists, readingList, { url: ice, question: "Why does ice float?" }, 1);
      const both = saveItem(saved, readingList, { url: steam, question: "Why does steam rise?" }, 2);
      return setNote(both, "saved", ice, "Density!", 3);
    }),
  );
}

describe("the save button", () => {
  test("saves with one click, removes with another, and restores with undo", async () => {
    await fakeSite(articleFiles);
    await openUserDataPage(ice);
    await userEvent.click(await screen.findByRole("button", { name: "Save" }));
    await screen.findByRole("button", { name: /^Saved/u });
    expect(await readUserData("lists")).toMatchObject([
      { id: "saved", items: [{ url: ice, question: "Why does ice float?" }] },
    ]);
    expect(screen.getByText("Saved to Reading list").getAttribute("role")).toBe("status");
    await userEvent.click(screen.getByRole("button", { name: /^Saved/u }));
    await screen.findByRole("button", { name: "Save" });
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByRole("button", { name: /^Saved/u });
  });

  test("saves in a new list", async () => {
    await fakeSite(articleFiles);
    await openUserDataPage(ice);
    await userEvent.click(await screen.findByText("Lists"));
    await userEvent.type(screen.getByRole("textbox", { name: "New list" }), " Exam  1 {Enter}");
    expect(await screen.findByRole("checkbox", { name: "Exam 1" })).toHaveProperty("checked", true);
    expect(await readUserData("lists")).toMatchObject([{ name: "Exam 1", items: [{ url: ice }] }]);
  });

  test("shows an error if the browser can't store anything", async () => {
    await fakeSite(articleFiles);
    const { store } = await openUserDataPage(ice);
    vi.spyOn(store, "update").mockRejectedValue(new DOMException("Full", "QuotaExceededError"));
    await userEvent.click(await screen.findByRole("button", { name: "Save" }));
    expect((await screen.findByText(/^Could not save: storage is blocked/u)).getAttribute("role")).toBe(
      "status",
    );
  });

  test("is updated by changes in another tab", async () => {
    await fakeSite(articleFiles);
    await openUserDataPage(ice);
    await screen.findByRole("button", { name: "Save" });
    await saveTwoArticles();
    await screen.findByRole("button", { name: /^Saved/u });
  });
});

describe("read marks", () => {
  test("count the read questions of a subject", async () => {
    await fakeSite(articleFiles);
    const { go } = await openUserDataPage(ice);
    await userEvent.click(await screen.findByRole("button", { name: "Mark as read" }));
    await screen.findByRole("button", { name: "Read. Mark as unread" });
    await screen.findByText("Marked as read");
    await go("/");
    await screen.findByText("1 of 2 questions read");
    expect(screen.getByRole("progressbar", { name: "Physics: reading progress" })).toHaveProperty("value", 1);
  });
});

test("marking as read can be undone", async () => {
  await fakeSite(articleFiles);
  await openUserDataPage(ice);
  await userEvent.click(await screen.findByRole("button", { name: "Mark as read" }));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByRole("button", { name: "Mark as read" });
  expect(await readUserData("read")).toEqual([]);
});

describe("continuing to read", () => {
  const progress = { position: { block: 1, fraction: 0.5 }, progress: 0.43 };

  test("is offered on the home page for unfinished articles", async () => {
    await fakeSite(articleFiles);
    const { router } = await openUserDataPage("/");
    await act(() =>
      recordVisit({
        url: steam,
        question: "Why does steam rise?",
        now: 1,
        progress: { ...progress, progress: 1 },
      }),
    );
    await act(() => recordVisit({ url: ice, question: "Why does ice float?", now: 2, progress }));
    const section = await screen.findByRole("region", { name: "Continue reading" });
    expect(
      within(section)
        .getAllByRole("link")
        .map(({ textContent }) => textContent),
    ).toEqual(["Why does ice float?"]);
    expect(within(section).queryByText("43% read")).not.toBeNull();
    const scrollBy = vi.spyOn(window, "scrollBy");
    await userEvent.click(within(section).getByRole("link"));
    expect(router.state.location.pathname).toBe(ice);
    await waitFor(() => expect(scrollBy).toHaveBeenCalled());
  });

  test("is offered on the article page after any other navigation", async () => {
    await fakeSite(articleFiles);
    const { go } = await openUserDataPage("/");
    await act(() => recordVisit({ url: ice, question: "Why does ice float?", now: 2, progress }));
    const scrollBy = vi.spyOn(window, "scrollBy");
    scrollBy.mockClear();
    await go(ice);
    const button = await screen.findByRole("button", { name: "Continue where you left off" });
    expect(scrollBy).not.toHaveBeenCalled();
    await userEvent.click(button);
    expect(scrollBy).toHaveBeenCalledOnce();
  });

  test("leads to what has changed since, and marks it", async () => {
    await fakeSite(articleFiles);
    const { go } = await openUserDataPage("/");
    const earlier = document.createElement("div");
    earlier.innerHTML = "<p>First.</p><p>Another second.</p>";
    const visit = { url: ice, question: "Why does ice float?", now: Date.UTC(2026, 4, 12, 12), progress };
    await act(() => recordVisit({ ...visit, blocks: answerToHashes(earlier) }));
    await go(ice);
    const button = await screen.findByRole("button", { name: "Changed since 12 May 2026" });
    expect(screen.getByText("First.").hasAttribute("data-changed")).toBe(false);
    expect(screen.getByText("Second.").hasAttribute("data-changed")).toBe(true);
    const scrollTo = vi.spyOn(Element.prototype, "scrollIntoView");
    await userEvent.click(button);
    expect(scrollTo.mock.contexts).toEqual([screen.getByText("Second.")]);
    expect(screen.queryByRole("button", { name: /^Changed since/u })).toBeNull();
  });

  test("can be dismissed", async () => {
    await fakeSite(articleFiles);
    await openUserDataPage("/");
    await act(() => recordVisit({ url: ice, question: "Why does ice float?", now: 2, progress }));
    expect(document.documentElement.dataset["hasUnfinished"]).toBe("");
    await userEvent.click(await screen.findByRole("button", { name: "Remove: Why does ice float?" }));
    await waitFor(() => expect(screen.queryByText("Continue reading")).toBeNull());
    await waitFor(() => expect(document.documentElement.dataset["hasUnfinished"]).toBeUndefined());
  });
});

describe("the saved page", () => {
  async function openSavedPage(path = "/saved"): Promise<{ store: UserDataStore }> {
    await fakeSite(articleFiles);
    const page = await openUserDataPage(path);
    await saveTwoArticles();
    await screen.findByRole("heading", { level: 2, name: "Reading list" });
    return page;
  }

  test("shows a message if nothing is saved", async () => {
    await fakeSite(articleFiles);
    await openUserDataPage("/saved");
    await screen.findByText(/Nothing saved yet/u);
    expect((await screen.findByText(/^Try it with:/u)).querySelector("a[href]")).not.toBeNull();
    expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
  });

  test("shows lists with their questions and notes", async () => {
    await openSavedPage();
    const list = screen.getByRole("region", { name: "Reading list" });
    expect(
      within(list)
        .getAllByRole("link")
        .map((link) => link.getAttribute("href")),
    ).toEqual(["/study?deck=list&list=saved", ice, steam]);
    expect(within(list).queryByText("Density!")).not.toBeNull();
    expect(within(list).queryByText("2 questions")).not.toBeNull();
    await waitFor(() => expect(within(list).getAllByText("Physics")).toHaveLength(2));
  });

  test("saves a note and a list name", async () => {
    await openSavedPage();
    await userEvent.click(screen.getByText("More: Why does steam rise?"));
    await userEvent.click(screen.getByRole("button", { name: "Add note" }));
    const field = screen.getByRole("textbox", { name: "Note on: Why does steam rise?" });
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, "Hot.");
    await userEvent.click(screen.getByRole("button", { name: "Save note" }));
    await screen.findByText("Hot.");
    await userEvent.click(screen.getByRole("button", { name: "Rename" }));
    await userEvent.clear(screen.getByRole("textbox", { name: "List name" }));
    await userEvent.type(screen.getByRole("textbox", { name: "List name" }), "Exam{Enter}");
    await screen.findByRole("heading", { level: 2, name: "Exam" });
  });

  test("removes an item, deletes a list, and undoes both", async () => {
    await openSavedPage();
    await userEvent.click(screen.getByText("More: Why does ice float?"));
    await userEvent.click(screen.getAllByRole("button", { name: "Remove" })[0] ?? document.body);
    await waitFor(() => expect(screen.queryByText("Why does ice float?")).toBeNull());
    const undo = screen.getByRole("button", { name: "Undo" });
    expect(document.activeElement).toBe(undo);
    await userEvent.click(undo);
    await screen.findByText("Density!");
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Reading list" })).toBeNull());
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("Density!");
  });

  test("copies a link that opens the same list, without notes by default", async () => {
    await openSavedPage();
    userEvent.setup();
    await userEvent.click(screen.getByText("Share"));
    await userEvent.click(screen.getByRole("button", { name: "Copy link" }));
    await screen.findByText("Link copied");
    const link = await navigator.clipboard.readText();
    expect(link).toContain("/shared#1");
    await openUserDataPage(link.slice(link.indexOf("/shared")));
    await screen.findByText("Someone shared a list of 2 questions with you.");
    expect(screen.getAllByText("Density!")).toHaveLength(1);
  });

  test("imports a file, and explains errors", async () => {
    await openSavedPage();
    await userEvent.click(screen.getByRole("tab", { name: "Your data" }));
    const list = { id: "x1", name: "Imported", created: 5, changed: 5, items: [] };
    const text = dataToExportFile(
      { userData: { visits: [], lists: [list], read: [] }, study: emptyStudy, highlights: [] },
      new Date(),
    );
    const field = screen.getByLabelText("Import from file");
    await userEvent.upload(field, new File([text.slice(9)], "half.json", { type: "application/json" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(
      /^Could not import half\.json\. .* Nothing was changed\.$/u,
    );
    expect(await readUserData("lists")).toHaveLength(1);
    await userEvent.upload(field, new File([text], "all-data.json", { type: "application/json" }));
    await screen.findByText(/^Imported and added/u);
    await userEvent.click(screen.getByRole("tab", { name: "Lists" }));
    await screen.findByRole("heading", { level: 2, name: "Imported" });
  });

  test("deletes all data after a confirmation", async () => {
    await openSavedPage();
    await userEvent.click(screen.getByRole("tab", { name: "Your data" }));
    localStorage.setItem("quire:/:recent-searches", '["ice"]');
    localStorage.setItem("another", "stays");
    await userEvent.click(screen.getByRole("button", { name: "Delete all my data" }));
    const dialog = screen.getByRole("dialog", { name: "Delete all your data?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Delete all my data" }));
    await screen.findByText("All your data was deleted.");
    await userEvent.click(screen.getByRole("tab", { name: "Lists" }));
    await screen.findByText(/Nothing saved yet/u);
    expect(Object.keys(localStorage)).toEqual(["another"]);
  });

  test("shows the history, and clears it with a way back", async () => {
    await openSavedPage();
    await act(() => recordVisit({ url: ice, question: "Why does ice float?", now: 2, progress: undefined }));
    await userEvent.click(screen.getByRole("tab", { name: "History" }));
    const history = await screen.findByRole("region", { name: "Recently read" });
    expect(within(history).getByRole("link").getAttribute("href")).toBe(ice);
    await userEvent.click(within(history).getByRole("button", { name: "Clear history" }));
    await screen.findByText("Questions you open will appear here.");
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByRole("link", { name: "Why does ice float?" });
  });

  test("has tabs that arrow keys move through", async () => {
    await openSavedPage();
    screen.getByRole("tab", { name: "Lists" }).focus();
    const selected = (): string | null => screen.getByRole("tab", { selected: true }).textContent;
    await userEvent.keyboard("{ArrowLeft}");
    expect(selected()).toBe("Your data");
    expect(document.activeElement?.textContent).toBe("Your data");
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    expect(selected()).toBe("History");
    await userEvent.keyboard("{End}{Home}");
    expect(selected()).toBe("Lists");
  });

  test("prints a list with its answers", async () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    await openSavedPage();
    await userEvent.click(screen.getByRole("button", { name: "Print" }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect(document.querySelector(".print-list .article-highlights")).toBeNull();
    const articles = [...document.querySelectorAll(".print-list article")];
    expect(articles.map((article) => article.querySelector("h2")?.textContent)).toEqual([
      "Why does ice float?",
      "Why does steam rise?",
    ]);
    expect(articles[0]?.querySelector(".answer math")).not.toBeNull();
    act(() => {
      window.dispatchEvent(new Event("afterprint"));
    });
    expect(document.querySelector(".print-list")).toBeNull();
  });

  test("prints highlights and their notes below the answers, in the order of the text", async () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    const passage = (exact: string, position: number, note: string) => ({
      id: `h${position}`,
      url: ice,
      question: "Why does ice float?",
      quote: { exact, prefix: "", suffix: "", position },
      color: "green" as const,
      note,
      created: 100 - position,
      changed: 100,
    });
    await openSavedPage();
    await act(() =>
      updateHighlights(() => [passage("on the lake", 40, ""), passage("less dense", 7, "Ask in class")]),
    );
    await userEvent.click(screen.getByRole("button", { name: "Print" }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    const [first, second] = document.querySelectorAll(".print-list article");
    const items = [...(first?.querySelectorAll(".article-highlights li") ?? [])];
    expect(items.map(({ textContent }) => textContent)).toEqual(["less denseAsk in class", "on the lake"]);
    expect(second?.querySelector(".article-highlights")).toBeNull();
  });
});

describe("a shared list", () => {
  test("can be saved", async () => {
    await fakeSite(articleFiles);
    const list = { name: "Exam", items: [{ url: ice, question: "Why does ice float?", note: "" }] };
    await openUserDataPage(`/shared#${await listToFragment(list)}`);
    expect((await screen.findByRole("link", { name: "Why does ice float?" })).getAttribute("href")).toBe(ice);
    await userEvent.click(screen.getByRole("button", { name: "Save this list" }));
    await screen.findByRole("link", { name: "View in Saved" });
    expect(await readUserData("lists")).toMatchObject([{ name: "Exam", items: [{ url: ice }] }]);
  });

  test("shows an error if it is damaged", async () => {
    await fakeSite(articleFiles);
    await openUserDataPage("/shared#1nothing");
    await screen.findByRole("heading", { level: 1, name: "This list could not be opened" });
  });
});

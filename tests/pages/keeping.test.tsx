// @vitest-environment happy-dom
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ArticleUrl } from "../../src/article/address.ts";
import { keepVisit } from "../../src/library/kept/keep-visit.ts";
import { changeKept, readKept } from "../../src/library/kept/kept.ts";
import { keptToFile } from "../../src/library/kept/kept-file.ts";
import type { KeptStore } from "../../src/library/kept/kept-store.ts";
import { saveItem, writeNote } from "../../src/library/kept/lists.ts";
import { listToFragment } from "../../src/library/kept/shared-list.ts";
import { fakeSite } from "../support/fake-site.tsx";
import { keepFiles, openKeepPage } from "../support/keep-site.tsx";

const ice = "/learn/physics/questions/ice" as ArticleUrl;
const steam = "/learn/physics/questions/steam" as ArticleUrl;

const readingList = { id: "saved", name: "Reading list" };

beforeEach(() => localStorage.clear());

async function saveSome(): Promise<void> {
  await act(() =>
    changeKept("lists", (lists) => {
      const saved = saveItem(lists, readingList, { url: ice, question: "Why does ice float?" }, 1);
      const both = saveItem(saved, readingList, { url: steam, question: "Why does steam rise?" }, 2);
      return writeNote(both, "saved", ice, "Density!", 3);
    }),
  );
}

describe("the save button", () => {
  test("saves with one click, takes out with another, and puts back with a third", async () => {
    await fakeSite(keepFiles);
    await openKeepPage(ice);
    await userEvent.click(await screen.findByRole("button", { name: "Save" }));
    await screen.findByRole("button", { name: /^Saved/u });
    expect(await readKept("lists")).toMatchObject([
      { id: "saved", items: [{ url: ice, question: "Why does ice float?" }] },
    ]);
    expect(screen.getByText("Saved to Reading list").getAttribute("role")).toBe("status");
    await userEvent.click(screen.getByRole("button", { name: /^Saved/u }));
    await screen.findByRole("button", { name: "Save" });
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByRole("button", { name: /^Saved/u });
  });

  test("saves in a new list", async () => {
    await fakeSite(keepFiles);
    await openKeepPage(ice);
    await userEvent.click(await screen.findByText("Lists"));
    await userEvent.type(screen.getByRole("textbox", { name: "New list" }), " Exam  1 {Enter}");
    expect(await screen.findByRole("checkbox", { name: "Exam 1" })).toHaveProperty("checked", true);
    expect(await readKept("lists")).toMatchObject([{ name: "Exam 1", items: [{ url: ice }] }]);
  });

  test("says so where the browser keeps nothing", async () => {
    await fakeSite(keepFiles);
    const { store } = await openKeepPage(ice);
    vi.spyOn(store, "update").mockRejectedValue(new DOMException("Full", "QuotaExceededError"));
    await userEvent.click(await screen.findByRole("button", { name: "Save" }));
    expect((await screen.findByText(/^Could not save: storage is blocked/u)).getAttribute("role")).toBe(
      "status",
    );
  });

  test("follows what another tab does", async () => {
    await fakeSite(keepFiles);
    await openKeepPage(ice);
    await screen.findByRole("button", { name: "Save" });
    await saveSome();
    await screen.findByRole("button", { name: /^Saved/u });
  });
});

describe("marks", () => {
  test("count what is read of a subject", async () => {
    await fakeSite(keepFiles);
    const { go } = await openKeepPage(ice);
    await userEvent.click(await screen.findByRole("button", { name: "Read" }));
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Read" }).getAttribute("aria-pressed")).toBe("true"),
    );
    await go("/");
    expect(await screen.findByText("1 of 2 questions read")).toBeDefined();
    expect(screen.getByRole("progressbar", { name: "Physics: reading progress" })).toHaveProperty("value", 1);
  });
});

describe("continuing", () => {
  const progress = { place: { block: 1, share: 0.5 }, progress: 0.43 };

  test("is offered on the home page for what was left in the midst", async () => {
    await fakeSite(keepFiles);
    const { router } = await openKeepPage("/");
    await act(() =>
      keepVisit({
        url: steam,
        question: "Why does steam rise?",
        now: 1,
        progress: { ...progress, progress: 1 },
      }),
    );
    await act(() => keepVisit({ url: ice, question: "Why does ice float?", now: 2, progress }));
    const section = await screen.findByRole("region", { name: "Continue reading" });
    expect(
      within(section)
        .getAllByRole("link")
        .map(({ textContent }) => textContent),
    ).toEqual(["Why does ice float?"]);
    expect(within(section).getByText("43% read")).toBeDefined();
    const scrolled = vi.spyOn(window, "scrollBy");
    await userEvent.click(within(section).getByRole("link"));
    expect(router.state.location.pathname).toBe(ice);
    await waitFor(() => expect(scrolled).toHaveBeenCalled());
  });

  test("is offered on the article's page for those who came otherwise", async () => {
    await fakeSite(keepFiles);
    const { go } = await openKeepPage("/");
    await act(() => keepVisit({ url: ice, question: "Why does ice float?", now: 2, progress }));
    const scrolled = vi.spyOn(window, "scrollBy");
    scrolled.mockClear();
    await go(ice);
    const button = await screen.findByRole("button", { name: "Continue where you left off" });
    expect(scrolled).not.toHaveBeenCalled();
    await userEvent.click(button);
    expect(scrolled).toHaveBeenCalledOnce();
  });

  test("can be declined", async () => {
    await fakeSite(keepFiles);
    await openKeepPage("/");
    await act(() => keepVisit({ url: ice, question: "Why does ice float?", now: 2, progress }));
    expect(document.documentElement.dataset["reader"]).toBe("");
    await userEvent.click(await screen.findByRole("button", { name: "Remove: Why does ice float?" }));
    await waitFor(() => expect(screen.queryByText("Continue reading")).toBeNull());
    await waitFor(() => expect(document.documentElement.dataset["reader"]).toBeUndefined());
  });
});

describe("the page of saved things", () => {
  async function openSaved(address = "/saved"): Promise<{ store: KeptStore }> {
    await fakeSite(keepFiles);
    const page = await openKeepPage(address);
    await saveSome();
    await screen.findByRole("heading", { level: 2, name: "Reading list" });
    return page;
  }

  test("says so where nothing is saved", async () => {
    await fakeSite(keepFiles);
    await openKeepPage("/saved");
    expect(await screen.findByText(/Nothing saved yet/u)).toBeDefined();
    expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
  });

  test("shows lists with their questions and notes", async () => {
    await openSaved();
    const list = screen.getByRole("region", { name: "Reading list" });
    expect(
      within(list)
        .getAllByRole("link")
        .map((link) => link.getAttribute("href")),
    ).toEqual([ice, steam]);
    expect(within(list).getByText("Density!")).toBeDefined();
    expect(within(list).getByText("2 questions")).toBeDefined();
  });

  test("keeps a note, and a name", async () => {
    await openSaved();
    await userEvent.click(screen.getByRole("button", { name: "Add note: Why does steam rise?" }));
    const field = screen.getByRole("textbox", { name: "Note on: Why does steam rise?" });
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, "Hot.");
    await userEvent.click(screen.getByRole("button", { name: "Save note" }));
    expect(await screen.findByText("Hot.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Rename" }));
    await userEvent.clear(screen.getByRole("textbox", { name: "List name" }));
    await userEvent.type(screen.getByRole("textbox", { name: "List name" }), "Exam{Enter}");
    expect(await screen.findByRole("heading", { level: 2, name: "Exam" })).toBeDefined();
  });

  test("removes, deletes, and takes both back", async () => {
    await openSaved();
    await userEvent.click(screen.getByRole("button", { name: "Remove: Why does ice float?" }));
    await waitFor(() => expect(screen.queryByText("Why does ice float?")).toBeNull());
    const undo = screen.getByRole("button", { name: "Undo" });
    expect(document.activeElement).toBe(undo);
    await userEvent.click(undo);
    expect(await screen.findByText("Density!")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Reading list" })).toBeNull());
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Density!")).toBeDefined();
  });

  test("copies a link that opens as the same list, without notes unless they are wanted", async () => {
    await openSaved();
    userEvent.setup();
    await userEvent.click(screen.getByText("Share"));
    await userEvent.click(screen.getByRole("button", { name: "Copy link" }));
    await screen.findByText("Link copied");
    const link = await navigator.clipboard.readText();
    expect(link).toContain("/shared#1");
    await openKeepPage(link.slice(link.indexOf("/shared")));
    expect(await screen.findByText("Someone shared a list of 2 questions with you.")).toBeDefined();
    expect(screen.getAllByText("Density!")).toHaveLength(1);
  });

  test("imports a file, and says why where it can't", async () => {
    await openSaved();
    const list = { id: "x1", name: "Imported", created: 5, changed: 5, items: [] };
    const text = keptToFile({ visits: [], lists: [list], read: [] }, new Date());
    const field = screen.getByLabelText("Import from file");
    await userEvent.upload(field, new File([text.slice(9)], "half.json", { type: "application/json" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(
      /^Could not import half\.json\. .* Nothing was changed\.$/u,
    );
    expect(await readKept("lists")).toHaveLength(1);
    await userEvent.upload(field, new File([text], "whole.json", { type: "application/json" }));
    expect(await screen.findByText(/^Imported and added/u)).toBeDefined();
    expect(await screen.findByRole("heading", { level: 2, name: "Imported" })).toBeDefined();
  });

  test("forgets everything, when asked twice", async () => {
    await openSaved();
    localStorage.setItem("quire:recent-searches", '["ice"]');
    localStorage.setItem("another", "stays");
    await userEvent.click(screen.getByRole("button", { name: "Delete all my data" }));
    const dialog = screen.getByRole("dialog", { name: "Delete all your data?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Delete all my data" }));
    expect(await screen.findByText("All your data was deleted.")).toBeDefined();
    expect(await screen.findByText(/Nothing saved yet/u)).toBeDefined();
    expect(Object.keys(localStorage)).toEqual(["another"]);
  });

  test("prints a whole list, with its answers", async () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    await openSaved();
    await userEvent.click(screen.getByRole("button", { name: "Print" }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    const sheets = [...document.querySelectorAll(".print-list article")];
    expect(sheets.map((sheet) => sheet.querySelector("h2")?.textContent)).toEqual([
      "Why does ice float?",
      "Why does steam rise?",
    ]);
    expect(sheets[0]?.querySelector(".answer math")).not.toBeNull();
    act(() => {
      window.dispatchEvent(new Event("afterprint"));
    });
    expect(document.querySelector(".print-list")).toBeNull();
  });
});

describe("a shared list", () => {
  test("can be saved as a list of one's own", async () => {
    await fakeSite(keepFiles);
    const list = { name: "Exam", items: [{ url: ice, question: "Why does ice float?", note: "" }] };
    await openKeepPage(`/shared#${await listToFragment(list)}`);
    expect((await screen.findByRole("link", { name: "Why does ice float?" })).getAttribute("href")).toBe(ice);
    await userEvent.click(screen.getByRole("button", { name: "Save this list" }));
    expect(await screen.findByRole("link", { name: "View in Saved" })).toBeDefined();
    expect(await readKept("lists")).toMatchObject([{ name: "Exam", items: [{ url: ice }] }]);
  });

  test("that is damaged says so", async () => {
    await fakeSite(keepFiles);
    await openKeepPage("/shared#1nothing");
    expect(
      await screen.findByRole("heading", { level: 1, name: "This list could not be opened" }),
    ).toBeDefined();
  });
});

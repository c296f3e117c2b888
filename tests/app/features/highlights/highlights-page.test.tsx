// @vitest-environment happy-dom
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { setUserDataStore } from "../../../../src/app/data/user-data/user-data.ts";
import { createMemoryStore } from "../../../../src/app/data/user-data/user-data-store.ts";
import { readHighlights } from "../../../../src/app/features/highlights/storage/highlight-store.ts";
import { fakeSite, openPage } from "../../../support/fake-site.tsx";
import { smallArticle } from "../../../support/small-article.ts";

const ice = "/learn/physics/questions/ice";
const answer = "Ice is less dense than water.\n\nSince $\\rho < 1$ it floats on top of the lake.";

const createFiles = (text: string) => ({
  "physics/ice.md": smallArticle("Why does ice float?", { subject: "Physics" }, text),
  "physics/steam.md": smallArticle("Why does steam rise?"),
});

/** Marks on the page by kind, as a browser with the CSS Custom Highlight API has them. */
const marks = new Map<string, Set<Range>>();

class FakeHighlight extends Set<Range> {
  priority = 0;
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

beforeEach(() => {
  localStorage.clear();
  marks.clear();
  setUserDataStore(createMemoryStore());
  vi.stubGlobal("Highlight", FakeHighlight);
  vi.stubGlobal("CSS", { highlights: marks });
  return () => vi.unstubAllGlobals();
});

const markedText = (kind: string): string[] => [...(marks.get(`quire-${kind}`) ?? [])].map(String);

/** Selects words of the answer that are in one text node. */
async function select(words: string): Promise<void> {
  await screen.findByRole("button", { name: "Save" });
  const walker = document.createTreeWalker(
    document.querySelector("#answer .answer") as Element,
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const start = node.data.indexOf(words);
    if (start < 0) continue;
    act(() => document.getSelection()?.setBaseAndExtent(node, start, node, start + words.length));
    return;
  }
  throw new Error(`"${words}" is not in the answer.`);
}

const findToolbar = () => screen.findByRole("group", { name: "Selected text" });
const findList = () => screen.findByRole("region", { name: "Highlights and notes" });

async function highlight(words: string): Promise<void> {
  await select(words);
  await userEvent.click(within(await findToolbar()).getByRole("button", { name: "Highlight in yellow" }));
  await screen.findByText("Highlighted");
}

describe("selected text", () => {
  test("is highlighted in the chosen color, listed, and stored with the text around it", async () => {
    await fakeSite(createFiles(answer));
    await openPage(ice);
    await select("less dense");
    await userEvent.click(within(await findToolbar()).getByRole("button", { name: "Highlight in green" }));
    await waitFor(() => expect(markedText("green")).toEqual(["less dense"]));
    within(await findList()).getByRole("button", { name: "less dense" });
    expect(screen.queryByRole("group", { name: "Selected text" })).toBeNull();
    expect(await readHighlights()).toMatchObject([
      {
        url: ice,
        question: "Why does ice float?",
        color: "green",
        note: "",
        quote: { exact: "less dense", prefix: "Ice is ", position: 7 },
      },
    ]);
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(markedText("green")).toEqual([]));
    expect(await readHighlights()).toEqual([]);
  });

  test("gets a note, by the shortcut", async () => {
    await fakeSite(createFiles(answer));
    await openPage(ice);
    await select("floats on top");
    await findToolbar();
    await userEvent.keyboard("a");
    await userEvent.type(screen.getByRole("textbox", { name: "Note on: floats on top" }), " As in a drink ");
    await userEvent.click(screen.getByRole("button", { name: "Save note" }));
    within(await findList()).getByText("As in a drink");
    await waitFor(() => expect(markedText("note")).toEqual(["floats on top"]));
  });

  test("is highlighted by the shortcut, unless single-key shortcuts are turned off", async () => {
    await fakeSite(createFiles(answer));
    await openPage(ice);
    localStorage.setItem("quire:/:no-single-keys", "off");
    await select("less dense");
    await findToolbar();
    await userEvent.keyboard("h");
    expect(await readHighlights()).toEqual([]);
    localStorage.clear();
    await userEvent.keyboard("h");
    await waitFor(() => expect(markedText("yellow")).toEqual(["less dense"]));
  });

  test("is left alone by Escape", async () => {
    await fakeSite(createFiles(answer));
    await openPage(ice);
    await select("less dense");
    await findToolbar();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("group", { name: "Selected text" })).toBeNull());
    expect(await readHighlights()).toEqual([]);
  });

  test("has a link that leads to it", async () => {
    userEvent.setup();
    await fakeSite(createFiles(answer));
    await openPage(ice);
    await select("ess dens");
    await userEvent.click(
      within(await findToolbar()).getByRole("button", { name: "Copy link to selected text" }),
    );
    await screen.findByText("Link to selected text copied");
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}${ice}#:~:text=less%20dense`);
  });
});

describe("a highlight", () => {
  test("is still there when the article is opened again, and when the text around it has changed", async () => {
    const { publish } = await fakeSite(createFiles(answer));
    const first = await openPage(ice);
    await highlight("floats on top");
    await first.go("/learn/physics/questions/steam");
    await waitFor(() => expect(markedText("yellow")).toEqual([]));
    first.unmount();
    await publish(createFiles(`A new beginning.\n\n${answer.replace("Since", "Because")}`), "version00002");
    await openPage(ice);
    await waitFor(() => expect(markedText("yellow")).toEqual(["floats on top"]));
  });

  test("whose words are gone is listed as such, and can be deleted with a way back", async () => {
    const { publish } = await fakeSite(createFiles(answer));
    const first = await openPage(ice);
    await highlight("less dense");
    first.unmount();
    await publish(createFiles("It is something else altogether."), "version00002");
    await openPage(ice);
    const list = await findList();
    within(list).getByText("less dense");
    within(list).getByText(/^The text has changed/u);
    expect(markedText("yellow")).toEqual([]);
    await userEvent.click(within(list).getByText("More: less dense"));
    await userEvent.click(within(list).getByRole("button", { name: "Delete highlight" }));
    await screen.findByText("Highlight deleted");
    expect(screen.queryByRole("region", { name: "Highlights and notes" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    within(await findList()).getByText("less dense");
  });

  test("selected again changes its color", async () => {
    await fakeSite(createFiles(answer));
    await openPage(ice);
    await highlight("less dense");
    await select("less dense");
    const toolbar = await findToolbar();
    expect(within(toolbar).getByRole("button", { pressed: true }).getAttribute("aria-label")).toBe(
      "Highlight in yellow",
    );
    await userEvent.click(within(toolbar).getByRole("button", { name: "Highlight in blue" }));
    await waitFor(() => expect(markedText("blue")).toEqual(["less dense"]));
    expect(await readHighlights()).toHaveLength(1);
  });

  test("is led to from its list, where keys and screen readers go on", async () => {
    await fakeSite(createFiles(answer));
    await openPage(ice);
    await highlight("less dense");
    await userEvent.click(within(await findList()).getByRole("button", { name: "less dense" }));
    expect(document.activeElement?.textContent).toBe("Ice is less dense than water.");
    expect(markedText("target")).toEqual(["less dense"]);
  });

  test("is listed among the saved ones by article, from where a link leads to its place", async () => {
    await fakeSite(createFiles(answer));
    const { go } = await openPage(ice);
    await highlight("less dense");
    await go("/saved");
    await userEvent.click(await screen.findByRole("tab", { name: "Highlights" }));
    await screen.findByRole("link", { name: "Why does ice float?" });
    await userEvent.click(screen.getByRole("link", { name: "less dense" }));
    await waitFor(() => expect(markedText("target")).toEqual(["less dense"]));
  });

  test("can't be stored if storage is blocked, which is said", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const store = createMemoryStore();
    setUserDataStore({ ...store, update: async () => Promise.reject(new Error("Full")) });
    await fakeSite(createFiles(answer));
    await openPage(ice);
    await select("less dense");
    await userEvent.click(within(await findToolbar()).getByRole("button", { name: "Highlight in yellow" }));
    await screen.findByText("Could not save: storage is blocked or full.");
  });

  test("is only listed where the browser can't mark text, and led to by selecting it", async () => {
    vi.stubGlobal("Highlight", undefined);
    await fakeSite(createFiles(answer));
    await openPage(ice);
    await highlight("less dense");
    await userEvent.click(within(await findList()).getByRole("button", { name: "less dense" }));
    expect(document.getSelection()?.toString()).toBe("less dense");
  });
});

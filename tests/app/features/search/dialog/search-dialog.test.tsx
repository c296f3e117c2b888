// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { fakeSite, openPage } from "../../../../support/fake-site.tsx";
import { smallArticle } from "../../../../support/small-article.ts";

const files = {
  "physics/ice.md": smallArticle("Why does ice float?", { date: "2024-03-03", keywords: "density, ice age" }),
  "physics/steam.md": smallArticle("Why does steam rise?", { date: "2024-02-02", keywords: "density" }),
  "physical-chemistry/salt.md": smallArticle("Why does salt melt ice?", { date: "2024-01-01" }),
};

beforeEach(() => localStorage.clear());

async function openDialog(path = "/") {
  await fakeSite(files);
  const page = await openPage(path);
  await userEvent.keyboard("/");
  const input = screen.getByRole<HTMLInputElement>("combobox", { name: "Search all questions" });
  return { ...page, input };
}

function optionsOf(group: string): (string | null)[] {
  return within(screen.getByRole("group", { name: group }))
    .getAllByRole("option")
    .map(({ textContent }) => textContent);
}

describe("the search dialog", () => {
  test("has its input with the focus as soon as the key is handled", async () => {
    const { input } = await openDialog();
    expect(document.activeElement).toBe(input);
  });

  test("keeps all that is typed while its options are loading, and none of it is a shortcut", async () => {
    await fakeSite(files);
    const { router } = await openPage("/learn/physics/questions/ice");
    await userEvent.keyboard("/pns j");
    expect(screen.getByRole<HTMLInputElement>("combobox").value).toBe("pns j");
    expect(router.state.location.pathname).toBe("/learn/physics/questions/ice");
  });

  test("leaves the caret where it is when letters are typed in the middle", async () => {
    const { input } = await openDialog();
    await userEvent.type(input, "newtns law");
    await userEvent.type(input, "oX", { initialSelectionStart: 5, initialSelectionEnd: 5 });
    expect(input.value).toBe("newtnoXs law");
    expect(input.selectionStart).toBe(7);
  });

  test("moves through the options with arrow keys and opens the active one with Enter", async () => {
    const { router, input } = await openDialog();
    await userEvent.keyboard("ice");
    await screen.findByRole("option", { name: /Why does ice float/u });
    await userEvent.keyboard("{ArrowDown}");
    const active = screen.getByRole("option", { selected: true });
    expect(input.getAttribute("aria-activedescendant")).toBe(active.id);
    expect(active.textContent).toContain("ice");
    await userEvent.keyboard("{ArrowUp}");
    expect(screen.queryByRole("option", { selected: true })).toBeNull();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toMatch(/questions\//u));
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  test("opens the search page with Enter if no option is active", async () => {
    const { router } = await openDialog();
    await userEvent.keyboard("ice age{Enter}");
    await waitFor(() =>
      expect(router.state.location.pathname + router.state.location.search).toBe("/search?q=ice+age"),
    );
  });

  test("shows no results of the letters typed before if there are none, like the page", async () => {
    await openDialog();
    await userEvent.keyboard("ice");
    await screen.findByRole("option", { name: /Why does ice float/u });
    await userEvent.keyboard("qqqq");
    await within(screen.getByRole("dialog")).findByText("No results for “iceqqqq”.");
    expect(screen.queryAllByRole("option")).toEqual([]);
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("heading", { level: 1, name: "Search" });
    await screen.findByText("No results for “iceqqqq”.");
  });

  test("tells which words its results lack, like the page", async () => {
    await openDialog();
    await userEvent.keyboard("steam zzqqx");
    const message = "No results for all words. Showing results without “zzqqx”.";
    await within(screen.getByRole("dialog")).findByText(message);
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("heading", { level: 1, name: "Search" });
    await screen.findByText(message);
  });

  test("finds questions by the stop words that they begin with", async () => {
    await openDialog();
    await userEvent.keyboard("why does s");
    await waitFor(() =>
      expect(optionsOf("Questions")).toEqual([
        expect.stringContaining("Why does steam rise?"),
        expect.stringContaining("Why does salt melt ice?"),
      ]),
    );
  });

  test("offers subjects and keywords with the questions", async () => {
    const { router } = await openDialog();
    await userEvent.keyboard("dens");
    await waitFor(() => expect(optionsOf("Keywords")).toEqual(["density"]));
    await userEvent.clear(screen.getByRole("combobox"));
    await userEvent.keyboard("chem");
    await waitFor(() =>
      expect(optionsOf("Subjects")).toEqual([expect.stringContaining("Physical chemistry")]),
    );
    await userEvent.click(within(screen.getByRole("group", { name: "Subjects" })).getByRole("option"));
    await waitFor(() => expect(router.state.location.pathname).toBe("/learn/physical-chemistry"));
  });

  test("offers recent searches, subjects and example questions while it is empty", async () => {
    await openDialog();
    await waitFor(() =>
      expect(optionsOf("For example")).toEqual(["Why does salt melt ice?", "Why does ice float?"]),
    );
    expect(optionsOf("Subjects")).toHaveLength(2);
    await userEvent.keyboard("steam{Enter}");
    // The home page, which stays until then, has a link to the question, too.
    await screen.findByRole("heading", { level: 1, name: "Search" });
    await userEvent.click(await screen.findByRole("link", { name: "Why does steam rise?" }));
    await screen.findByRole("heading", { level: 1, name: "Why does steam rise?" });
    await userEvent.keyboard("/");
    await waitFor(() => expect(optionsOf("Recent searches")).toEqual(["steam"]));
  });

  test("focuses the search page's own input instead of opening above it", async () => {
    await fakeSite(files);
    await openPage("/search?q=ice");
    await userEvent.keyboard("/");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
  });
});

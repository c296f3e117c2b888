// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { readUserData } from "../../../../src/app/data/user-data/user-data.ts";
import { highlightKeys } from "../../../../src/app/features/shortcuts/highlight-keys.ts";
import { shortcutKeys } from "../../../../src/app/features/shortcuts/match-shortcut.ts";
import { studyKeys } from "../../../../src/app/features/shortcuts/study-keys.ts";
import { fakeSite } from "../../../support/fake-site.tsx";
import { articleFiles, openUserDataPage } from "../../../support/user-data-site.tsx";

const ice = "/learn/physics/questions/ice";

beforeEach(() => localStorage.clear());

describe("the keyboard", () => {
  test("moves through a list and opens the focused item", async () => {
    await fakeSite(articleFiles);
    const { router } = await openUserDataPage("/");
    const links = screen.getAllByRole("link");
    await userEvent.keyboard("j");
    expect(document.activeElement).toBe(links[0]);
    await userEvent.keyboard("jjj");
    expect(document.activeElement).toBe(links.at(-1));
    await userEvent.keyboard("k");
    expect(document.activeElement).toBe(links.at(-2));
    await userEvent.keyboard("{Enter}");
    expect(router.state.location.pathname).toBe(links.at(-2)?.getAttribute("href"));
  });

  test("searches", async () => {
    await fakeSite(articleFiles);
    const { onSearch } = await openUserDataPage("/");
    await userEvent.keyboard("/");
    await userEvent.keyboard("{Control>}k{/Control}");
    expect(onSearch).toHaveBeenCalledTimes(2);
  });

  test("opens the next and the previous question, the home page and the subjects", async () => {
    await fakeSite(articleFiles);
    const { router } = await openUserDataPage(ice);
    await userEvent.keyboard("n");
    await screen.findByRole("heading", { level: 1, name: "Why does steam rise?" });
    await userEvent.keyboard("p");
    await screen.findByRole("heading", { level: 1, name: "Why does ice float?" });
    await userEvent.keyboard("gs");
    await waitFor(() => expect(router.state.location.pathname).toBe("/learn"));
    await userEvent.keyboard("gh");
    await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  });

  test("saves", async () => {
    await fakeSite(articleFiles);
    await openUserDataPage(ice);
    await screen.findByRole("button", { name: "Save" });
    await userEvent.keyboard("s");
    await screen.findByRole("button", { name: /^Saved/u });
    expect(await readUserData("lists")).toMatchObject([{ items: [{ url: ice }] }]);
  });

  test("is ignored while typing", async () => {
    await fakeSite(articleFiles);
    const { onSearch, router } = await openUserDataPage("/");
    const field = screen.getByRole("textbox", { name: "A field" });
    await userEvent.type(field, "gs/jk?");
    expect(field).toHaveProperty("value", "gs/jk?");
    expect(onSearch).not.toHaveBeenCalled();
    expect(router.state.location.pathname).toBe("/");
  });
});

describe("the list of shortcuts", () => {
  test("lists all shortcuts, and disables single-key ones", async () => {
    await fakeSite(articleFiles);
    const { onSearch } = await openUserDataPage("/");
    await userEvent.keyboard("?");
    const dialog = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    expect(dialog.querySelectorAll("dl > div")).toHaveLength(
      Object.keys(shortcutKeys).length +
        Object.keys(highlightKeys).length +
        new Set(Object.values(studyKeys)).size,
    );
    await userEvent.keyboard("/");
    expect(onSearch).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole("checkbox", { name: "Single-key shortcuts" }));
    await userEvent.click(within(dialog).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await userEvent.keyboard("/?");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(onSearch).not.toHaveBeenCalled();
    await userEvent.keyboard("{Control>}k{/Control}");
    expect(onSearch).toHaveBeenCalledOnce();
  });
});

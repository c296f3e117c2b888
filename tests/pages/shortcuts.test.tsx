// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { readKept } from "../../src/library/kept/kept.ts";
import { shortcutKeys } from "../../src/library/shortcuts.ts";
import { fakeSite } from "../support/fake-site.tsx";
import { keepFiles, openKeepPage } from "../support/keep-site.tsx";

const ice = "/learn/physics/questions/ice";

beforeEach(() => localStorage.clear());

describe("the keyboard", () => {
  test("goes through a list, and opens what it has come to", async () => {
    await fakeSite(keepFiles);
    const { router } = await openKeepPage("/");
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
    await fakeSite(keepFiles);
    const { onSearch } = await openKeepPage("/");
    await userEvent.keyboard("/");
    await userEvent.keyboard("{Control>}k{/Control}");
    expect(onSearch).toHaveBeenCalledTimes(2);
  });

  test("goes to the next and the previous question, home, and to the subjects", async () => {
    await fakeSite(keepFiles);
    const { router } = await openKeepPage(ice);
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
    await fakeSite(keepFiles);
    await openKeepPage(ice);
    await screen.findByRole("button", { name: "Save" });
    await userEvent.keyboard("s");
    await screen.findByRole("button", { name: /^Saved/u });
    expect(await readKept("lists")).toMatchObject([{ items: [{ url: ice }] }]);
  });

  test("is left alone while one types", async () => {
    await fakeSite(keepFiles);
    const { onSearch, router } = await openKeepPage("/");
    const field = screen.getByRole("textbox", { name: "A field" });
    await userEvent.type(field, "gs/jk?");
    expect(field).toHaveProperty("value", "gs/jk?");
    expect(onSearch).not.toHaveBeenCalled();
    expect(router.state.location.pathname).toBe("/");
  });
});

describe("the list of shortcuts", () => {
  test("names them all, and turns those of a single key off", async () => {
    await fakeSite(keepFiles);
    const { onSearch } = await openKeepPage("/");
    await userEvent.keyboard("?");
    const dialog = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    expect(dialog.querySelectorAll("dl > div")).toHaveLength(Object.keys(shortcutKeys).length);
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

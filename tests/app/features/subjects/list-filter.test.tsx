// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { fakeSite, openPage } from "../../../support/fake-site.tsx";
import { smallArticle } from "../../../support/small-article.ts";

const files = {
  "physics/ice.md": smallArticle("Why does ice float?", { keywords: "water, density, solids" }),
  "physics/steam.md": smallArticle("Why does steam rise?", { keywords: "Water, heat" }),
  "physics/sea.md": smallArticle("Why is the sea salty?", { keywords: "water, salt" }),
  "physics/iron.md": smallArticle("Why does iron glow?", { keywords: "heat, solids" }),
  "physics/atom.md": smallArticle("What is an atom?", { keywords: "electron" }),
  "physics/ion.md": smallArticle("What is an ion?", { keywords: "electron" }),
};

/** 25 questions on water and odd numbers, one of them on heat. */
const many = Object.fromEntries(
  Array.from({ length: 25 }, (_, index) => [
    `physics/q${index}.md`,
    smallArticle(`Question number ${index}?`, { keywords: index === 0 ? "water, heat" : "water, odd" }),
  ]),
);

/** The keywords that can be chosen, as read: with their numbers, and `*` if they are chosen. */
function choices(): string[] {
  const group = screen.queryByRole("group", { name: "Keywords" });
  return (group === null ? [] : within(group).getAllByRole("button")).map(
    (button) => `${button.getAttribute("aria-pressed") === "true" ? "*" : ""}${button.textContent}`,
  );
}

function questions(): (string | null)[] {
  return [...screen.getByRole("main").querySelectorAll("ol.entries a")].map((link) => link.textContent);
}

describe("keywords of a subject's list", () => {
  test("show how many of the filtered questions have them, and disappear if none has", async () => {
    await fakeSite(files);
    await openPage("/learn/physics");
    expect(choices()).toEqual(["water3", "electron2", "heat2", "solids2"]);
    await userEvent.click(screen.getByRole("button", { name: /^water/u }));
    await waitFor(() => expect(choices()).toEqual(["*water3", "heat1", "solids1"]));
    await userEvent.click(screen.getByRole("button", { name: /^heat/u }));
    await waitFor(() => expect(choices()).toEqual(["*water1", "*heat1"]));
    expect(questions()).toEqual(["Why does steam rise?"]);
  });

  test("are those of the whole list again when the filter is removed", async () => {
    await fakeSite(files);
    await openPage("/learn/physics?keyword=water");
    await waitFor(() => expect(choices()).toEqual(["*water3", "heat1", "solids1"]));
    await userEvent.click(screen.getByRole("button", { name: "Remove filter: water" }));
    await waitFor(() => expect(choices()).toEqual(["water3", "electron2", "heat2", "solids2"]));
  });

  test("have no numbers while only a part of the results is shown", async () => {
    await fakeSite(many);
    await openPage("/learn/physics?keyword=water");
    await waitFor(() => expect(choices()).toEqual(["*water", "odd"]));
    await userEvent.click(await screen.findByRole("link", { name: "Show more questions" }));
    await waitFor(() => expect(choices()[0]).toBe("*water25"));
  });

  test("keep the focus on the one that was chosen", async () => {
    await fakeSite(files);
    await openPage("/learn/physics");
    screen.getByRole("button", { name: /^solids/u }).focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(choices()).toContain("*solids2"));
    expect(document.activeElement?.textContent).toBe("solids2");
  });
});

describe("the results of a filter", () => {
  test("take the place of the whole list only when they are there", async () => {
    const { responses, requestedPaths } = await fakeSite(files);
    let answer = (): void => undefined;
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { router, client } = await openPage("/learn/physics");
    const { search } = JSON.parse(JSON.stringify(client.getQueryData(["manifest"]))) as {
      readonly search: { readonly header: string };
    };
    responses.set(search.header, async () => {
      await isAnswered;
      responses.delete(search.header);
      return await fetch(search.header);
    });
    await userEvent.type(screen.getByRole("searchbox"), "salty");
    await waitFor(() => expect(router.state.location.search).toBe("?q=salty"));
    expect(questions()).toHaveLength(6);
    expect(screen.queryByRole("status", { name: "Loading" })).toBeNull();
    expect(document.querySelector("[aria-busy=true] ol.entries")).not.toBeNull();
    answer();
    await waitFor(() => expect(questions()).toEqual(["Why is the sea salty?"]));
    expect(requestedPaths.filter((path) => path.includes("newest"))).toHaveLength(1);
  });

  test("lead to all subjects if there are none", async () => {
    await fakeSite({ ...files, "history/zebra.md": smallArticle("Who first saw a zebra?") });
    const { router } = await openPage("/learn/physics?q=zebra");
    await userEvent.click(await screen.findByRole("link", { name: "Search all questions" }));
    await waitFor(() => expect(questions()).toEqual(["Who first saw a zebra?"]));
    expect(router.state.location.pathname + router.state.location.search).toBe("/search?q=zebra");
  });
});

// @vitest-environment happy-dom
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { setUserDataStore, updateUserData } from "../../../../src/app/data/user-data/user-data.ts";
import { createMemoryStore } from "../../../../src/app/data/user-data/user-data-store.ts";
import { emptyStudy } from "../../../../src/app/features/study/storage/study-schema.ts";
import { readStudy, updateStudy } from "../../../../src/app/features/study/storage/study-store.ts";
import type { ArticleUrl } from "../../../../src/content/url.ts";
import { fakeSite, jsonResponse, openPage } from "../../../support/fake-site.tsx";
import { smallArticle } from "../../../support/small-article.ts";
import { createTopicFiles } from "../../../support/topic-site.ts";

const files = {
  "physics/ice.md": smallArticle(
    "Why does ice float?",
    { date: "2024-11-30", subject: "Physics" },
    "Since $\\rho < 1$.\n\n## A picture\n\nA cube in a glass.\n\n## A number\n\nOne tenth is above.",
  ),
  "physics/steam.md": smallArticle("Why does steam rise?", { date: "2024-11-29" }, "It is lighter."),
  "art/blue.md": smallArticle("What is blue?", { date: "2024-11-28" }, "A color."),
};

const ice = "/learn/physics/questions/ice" as ArticleUrl;
const blue = "/learn/art/questions/blue" as ArticleUrl;

const physics = "/study?deck=subject&subject=physics";

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset["studyDue"];
  setUserDataStore(createMemoryStore());
  vi.stubGlobal("scrollTo", () => undefined);
});

async function findQuestion(question: string): Promise<HTMLElement> {
  return await screen.findByRole("heading", { level: 2, name: question });
}

async function press(name: RegExp | string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

describe("studying a topic", () => {
  test("is offered on its page, and asks its questions alone", async () => {
    await fakeSite(createTopicFiles());
    await openPage("/learn/nature/topics/caves");
    const questions = [...document.querySelectorAll(".entries > li > a")].map((link) => link.textContent);
    await userEvent.click(screen.getByRole("link", { name: "Study" }));
    await findQuestion(questions[0] ?? "");
    expect(document.title).toBe("Study: Caves · Test site");
    await press("Show answer");
    await press(/^Easy/u);
    await findQuestion(questions[1] ?? "");
    const { decks } = await readStudy();
    expect(decks).toMatchObject([{ id: "deck=topic&subject=nature&topic=caves", name: "Caves" }]);
    expect(decks[0]?.items?.map(({ question }) => question)).toEqual(questions);
  });
});

describe("studying a subject", () => {
  test("is offered on its page", async () => {
    await fakeSite(files);
    await openPage("/learn/physics");
    await userEvent.click(within(await screen.findByRole("main")).getByRole("link", { name: "Study" }));
    await findQuestion("Why does ice float?");
    expect(document.title).toBe("Study: Physics · Test site");
  });

  test("shows the question first, then the answer, then the next question", async () => {
    await fakeSite(files);
    await openPage(physics);
    await findQuestion("Why does ice float?");
    await screen.findByRole("button", { name: "Show answer" });
    expect(screen.queryByText("A cube in a glass.")?.closest("[hidden]")).toBeTruthy();
    await press("Show answer");
    expect(screen.getByText("A cube in a glass.").closest("[hidden]")).toBeNull();
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Answer");
    const group = screen.getByRole("group", { name: "How well did you know it?" });
    expect(
      within(group)
        .getAllByRole("button")
        .map((button) => button.textContent),
    ).toEqual(["Again 1 min", "Hard 6 min", "Good 10 min", "Easy 8 days"]);
    await press(/^Easy/u);
    expect(document.activeElement).toBe(await findQuestion("Why does steam rise?"));
    expect(await readStudy()).toMatchObject({
      decks: [{ id: "deck=subject&subject=physics", name: "Physics" }],
      cards: [{ url: ice, schedule: { state: "review", reps: 1 } }],
      reviews: [{ url: ice, grade: "easy", phase: "new" }],
    });
  });

  test("can show an answer step by step, at its headings", async () => {
    await fakeSite(files);
    await openPage(physics);
    const isShown = (text: string) => screen.getByText(text).closest("[hidden]") === null;
    await press("Step by step");
    expect([isShown("A cube in a glass."), isShown("One tenth is above.")]).toEqual([false, false]);
    await press("Show step 2 of 3");
    expect([isShown("A cube in a glass."), isShown("One tenth is above.")]).toEqual([true, false]);
    expect(document.activeElement?.textContent).toMatch(/^A picture/u);
    expect(screen.queryByRole("button", { name: /^Good/u })).toBeNull();
    await press("Show step 3 of 3");
    expect(isShown("One tenth is above.")).toBe(true);
    await screen.findByRole("button", { name: /^Good/u });
  });

  test("works with keys alone", async () => {
    await fakeSite(files);
    await openPage(physics);
    await findQuestion("Why does ice float?");
    await screen.findByRole("button", { name: "Show answer" });
    await userEvent.keyboard(" ");
    await screen.findByRole("button", { name: /^Easy/u });
    await userEvent.keyboard("4");
    await findQuestion("Why does steam rise?");
    await userEvent.keyboard("u");
    await findQuestion("Why does ice float?");
    expect((await readStudy()).reviews).toEqual([]);
  });

  test("asks again what was not known, and ends when all is known", async () => {
    await fakeSite(files);
    await openPage(physics);
    await findQuestion("Why does ice float?");
    await press("Show answer");
    await press(/^Again/u);
    await findQuestion("Why does steam rise?");
    await press("Show answer");
    await press(/^Easy/u);
    await findQuestion("Why does ice float?");
    await press("Show answer");
    await press(/^Easy/u);
    await findQuestion("Done for today");
    screen.getByText("You answered 3 questions today.");
  });

  test("can set a question aside or put it off, and both can be undone", async () => {
    await fakeSite(files);
    await openPage(physics);
    await findQuestion("Why does ice float?");
    await userEvent.click(screen.getByText("More"));
    await press("Set aside");
    await findQuestion("Why does steam rise?");
    expect((await readStudy()).cards).toMatchObject([{ url: ice, hold: { kind: "suspended" } }]);
    const toast = (await screen.findByText("Set aside. It won’t come up again.")).parentElement;
    await userEvent.click(within(toast as HTMLElement).getByRole("button", { name: "Undo" }));
    await findQuestion("Why does ice float?");
    await userEvent.click(screen.getByText("More"));
    await press("Not today");
    await findQuestion("Why does steam rise?");
    expect((await readStudy()).cards).toMatchObject([{ url: ice, hold: { kind: "buried" } }]);
  });

  test("says so if an answer can't be loaded, and can skip it", async () => {
    const site = await fakeSite(files);
    await openPage("/");
    const shards = site.responses;
    const failing = () => jsonResponse("", 503);
    for (const shard of [0, 1, 2, 3]) shards.set(`data/articles/physics/version00001/${shard}.json`, failing);
    await act(async () => undefined);
    await openPage(physics);
    await findQuestion("Why does ice float?");
    expect((await screen.findByRole("alert")).textContent).toMatch(/could not be loaded/u);
    await press("Skip");
    await findQuestion("Why does steam rise?");
    await press("Skip");
    await findQuestion("Done for today");
  });

  test("shows an error if nothing can be stored, and keeps the question", async () => {
    const store = createMemoryStore();
    setUserDataStore(store);
    vi.spyOn(store, "update").mockRejectedValue(new DOMException("Full", "QuotaExceededError"));
    await fakeSite(files);
    await openPage(physics);
    await press("Show answer");
    await press(/^Good/u);
    await screen.findByText(/^Could not save: storage is blocked/u);
    await findQuestion("Why does ice float?");
  });
});

test("a saved list can be studied", async () => {
  await fakeSite(files);
  const items = [{ url: blue, question: "What is blue?", note: "", added: 1, changed: 1 }];
  await updateUserData("lists", () => [{ id: "saved", name: "Exam", created: 1, changed: 1, items }]);
  await openPage("/saved");
  await userEvent.click(await screen.findByRole("link", { name: "Study: Exam" }));
  await findQuestion("What is blue?");
  await press("Show answer");
  await press(/^Good/u);
  expect((await readStudy()).decks).toMatchObject([{ id: "deck=list&list=saved", name: "Exam" }]);
});

test("the results of a search can be studied, and stay the same", async () => {
  await fakeSite(files);
  await openPage("/study?deck=search&q=steam");
  await findQuestion("Why does steam rise?");
  await press("Show answer");
  await press(/^Easy/u);
  await findQuestion("Done for today");
  expect((await readStudy()).decks).toMatchObject([
    { id: "deck=search&q=steam", name: "Search: steam", items: [{ question: "Why does steam rise?" }] },
  ]);
});

test.each([
  ["/study?deck=list&list=gone", /It may have been deleted/u],
  ["/study?deck=subject&subject=nothing", /no questions here/u],
])("%s says that there is nothing", async (path, message) => {
  await fakeSite(files);
  await openPage(path);
  await screen.findByText(message);
});

describe("the overview", () => {
  const now = Date.now();
  const schedule = {
    state: "review" as const,
    due: now - 1000,
    reviewed: now - 5 * 864e5,
    stability: 5,
    difficulty: 5,
    interval: 5,
    step: 0,
    reps: 2,
    lapses: 0,
  };
  const deck = { id: "deck=subject&subject=physics", name: "Physics", added: 1, changed: 1 };
  const study = {
    ...emptyStudy,
    decks: [deck],
    cards: [
      { url: ice, question: "Why does ice float?", changed: 1, schedule, hold: { kind: "none" as const } },
    ],
    reviews: [{ url: ice, time: now - 5 * 864e5, grade: "good" as const, phase: "new" as const }],
  };

  test("explains how it works while nothing is studied", async () => {
    await fakeSite(files);
    await openPage("/study");
    await screen.findByText(/^You see a question/u);
    screen.getByRole("link", { name: "All subjects" });
  });

  test("shows what is due, what is studied, and how it goes", async () => {
    await fakeSite(files);
    await updateStudy(() => study);
    await openPage("/study");
    await screen.findByText("1 question to review today");
    const item = (await screen.findByRole("link", { name: "Physics" })).closest("li") as HTMLElement;
    await within(item).findByText("1 new");
    within(item).getByText("1 to review");
    const figure = screen.getByText("Answers in the last 30 days", { selector: "figcaption" })
      .parentElement as HTMLElement;
    const counts = within(figure)
      .getAllByRole("cell", { hidden: true })
      .map(({ textContent }) => textContent);
    expect(counts).toHaveLength(30);
    expect(counts.filter((count) => count !== "0")).toEqual(["1"]);
    screen.getByText("100% (1)");
  });

  test("offers to study only while something is left for today", async () => {
    await fakeSite(files);
    const answered = study.cards.map((card) => ({
      ...card,
      schedule: { ...schedule, due: now + 5 * 864e5 },
    }));
    await updateStudy(() => ({ ...study, cards: answered }));
    await openPage("/study");
    await screen.findByText("1 new");
    screen.getByRole("link", { name: "Study now" });
    const field = screen.getByRole("spinbutton", { name: "New questions per day" });
    await userEvent.clear(field);
    await userEvent.type(field, "0");
    await vi.waitFor(() => expect(screen.queryByRole("link", { name: "Study now" })).toBeNull());
    screen.getByText("Nothing to review today");
  });

  test("stops studying, with undo", async () => {
    await fakeSite(files);
    await updateStudy(() => study);
    await openPage("/study");
    await userEvent.click(await screen.findByText("More: Physics"));
    await press("Stop studying");
    await screen.findByText("You no longer study Physics");
    expect(await readStudy()).toMatchObject({ decks: [], cards: [{ url: ice }] });
    await press("Undo");
    await screen.findByRole("link", { name: "Physics" });
  });

  test("changes the limits of a day", async () => {
    await fakeSite(files);
    await updateStudy(() => study);
    await openPage("/study");
    const field = await screen.findByRole("spinbutton", { name: "New questions per day" });
    await userEvent.clear(field);
    await userEvent.type(field, "25");
    await vi.waitFor(async () => expect((await readStudy()).limits.newPerDay).toBe(25));
  });

  test("lets a question that was set aside come up again", async () => {
    await fakeSite(files);
    const held = study.cards.map((card) => ({ ...card, hold: { kind: "suspended" as const } }));
    await updateStudy(() => ({ ...study, cards: held }));
    await openPage("/study");
    await press(/^Study again/u);
    await screen.findByText("1 question to review today");
    expect(screen.queryByText("Questions you have set aside")).toBeNull();
  });

  test("the home page says what is due, and only then", async () => {
    await fakeSite(files);
    const { go } = await openPage("/");
    expect(screen.queryByText(/to review today/u)).toBeNull();
    await act(async () => void (await updateStudy(() => study)));
    await go("/study");
    await go("/");
    const link = await screen.findByRole("link", { name: "1 question to review today" });
    await userEvent.click(link);
    await findQuestion("Why does ice float?");
  });
});

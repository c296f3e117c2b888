// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Link } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import { useUrlText } from "../../../src/app/components/url-text/use-url-text.ts";
import type { PageRouter } from "../../../src/app/router/page-router.ts";
import { PageRouterProvider } from "../../../src/app/router/page-router-provider.tsx";
import { bareFrame, createMemoryPageRouter, createRoute, pathToView } from "../../support/memory-router.tsx";

function Filter(): React.ReactNode {
  const { text, setText } = useUrlText("", (query) => `/?q=${query}`);
  return (
    <>
      <input aria-label="Filter" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Link to="/article">Article</Link>
    </>
  );
}

function Article(): React.ReactNode {
  return <h1>Article</h1>;
}

interface OpenFilter {
  readonly router: PageRouter;
  readonly loadArticle: () => void;
}

async function openFilter(): Promise<OpenFilter> {
  let loadArticle = (): void => {};
  const isLoaded = new Promise<undefined>((resolve) => {
    loadArticle = () => resolve(undefined);
  });
  const routes = [createRoute("/", Filter), createRoute("article", Article, () => isLoaded)];
  const initialView = await pathToView(routes, "/");
  const router = createMemoryPageRouter(routes, "/", { initialView });
  render(<PageRouterProvider router={router} frame={bareFrame} />);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  fireEvent.change(screen.getByLabelText("Filter"), { target: { value: "ice" } });
  return { router, loadArticle };
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("the URL follows what is typed after a pause", async () => {
  const { router } = await openFilter();
  await act(async () => vi.advanceTimersByTime(200));
  expect(router.state.location.search).toBe("");
  await act(async () => vi.advanceTimersByTime(100));
  expect(router.state.location.search).toBe("?q=ice");
});

test("a link that is followed right after typing is not canceled by the URL of what was typed", async () => {
  const { router, loadArticle } = await openFilter();
  await act(async () => {
    // The timer runs before anything is rendered, as it may in a busy browser.
    void router.navigate("/article");
    vi.advanceTimersByTime(1000);
  });
  vi.useRealTimers();
  loadArticle();
  await screen.findByRole("heading", { name: "Article" });
});

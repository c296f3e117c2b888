// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { createMemoryRouter, Link, RouterProvider } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import { useUrlText } from "../../../src/app/components/url-text/use-url-text.ts";

function Filter(): React.ReactNode {
  const { text, setText } = useUrlText("", (query) => `/?q=${query}`);
  return (
    <>
      <input aria-label="Filter" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Link to="/article">Article</Link>
    </>
  );
}

interface OpenFilter {
  readonly router: ReturnType<typeof createMemoryRouter>;
  readonly loadArticle: () => void;
}

function openFilter(): OpenFilter {
  let loadArticle = (): void => {};
  const isLoaded = new Promise<null>((resolve) => {
    loadArticle = () => resolve(null);
  });
  const router = createMemoryRouter([
    { path: "/", element: <Filter /> },
    { path: "/article", element: <h1>Article</h1>, loader: () => isLoaded },
  ]);
  render(<RouterProvider router={router} />);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  fireEvent.change(screen.getByLabelText("Filter"), { target: { value: "ice" } });
  return { router, loadArticle };
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("the URL follows what is typed after a pause", async () => {
  const { router } = openFilter();
  await act(async () => vi.advanceTimersByTime(200));
  expect(router.state.location.search).toBe("");
  await act(async () => vi.advanceTimersByTime(100));
  expect(router.state.location.search).toBe("?q=ice");
});

test("a link that is followed right after typing is not cancelled by the URL of what was typed", async () => {
  const { router, loadArticle } = openFilter();
  await act(async () => {
    // The timer runs before anything is rendered, as it may in a busy browser.
    void router.navigate("/article");
    vi.advanceTimersByTime(1000);
  });
  vi.useRealTimers();
  loadArticle();
  await screen.findByRole("heading", { name: "Article" });
});

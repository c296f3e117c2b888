// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { Outlet, UNSAFE_createBrowserHistory, useLocation, useNavigationType, useParams } from "react-router";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { PageRouter } from "../../../src/app/router/page-router.ts";
import { useNextLocation } from "../../../src/app/router/page-router-context.ts";
import { PageRouterProvider } from "../../../src/app/router/page-router-provider.tsx";
import { ScrollRestoration } from "../../../src/app/router/scroll-restoration.ts";
import { bareFrame, createRoute } from "../../support/memory-router.tsx";

const storageKey = "scroll-positions";

function Layout(): ReactElement {
  const next = useNextLocation();
  return (
    <>
      <p>{next ? "Loading the next page" : "Idle"}</p>
      <Outlet />
      <ScrollRestoration storageKey={storageKey} />
    </>
  );
}

/** The page that can't be rendered. */
let broken = "broken";

function Page(): ReactElement {
  const { id = "none" } = useParams();
  const { pathname } = useLocation();
  const action = useNavigationType();
  if (id === broken) throw new Error("Broken page");
  return (
    <h1>
      {id} {pathname} {action}
      <span id="part" />
    </h1>
  );
}

/** Opens `/site/`, the first page of a site below `/site/`, in a browser's history. */
async function openSite() {
  window.history.replaceState(null, "", "/site/");
  let endLoad = (): void => {};
  const loadSlowly = (): Promise<undefined> => new Promise((resolve) => (endLoad = () => resolve(undefined)));
  const router = new PageRouter({
    routes: [createRoute("/", Page), createRoute("pages/:id", Page), createRoute("slow", Page, loadSlowly)],
    history: UNSAFE_createBrowserHistory(),
    basename: "/site/",
  });
  onTestFinished(() => router.dispose());
  render(<PageRouterProvider router={router} frame={{ ...bareFrame, Layout }} />);
  await screen.findByRole("heading", { name: "none / POP" });
  const go = (path: string, options = {}): Promise<void> => act(() => router.navigate(path, options));
  const goBack = async (): Promise<void> => {
    await act(async () => {
      window.history.back();
      await vi.waitFor(() => expect(router.state.action).toBe("POP"));
    });
  };
  return { router, go, goBack, endLoad: () => act(async () => endLoad()) };
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  sessionStorage.clear();
  window.scrollTo(0, 0);
});

describe("pages", () => {
  test("are rendered with the hooks of React Router, below the site's base", async () => {
    const { go } = await openSite();
    await go("/site/pages/ice");
    screen.getByRole("heading", { name: "ice /pages/ice PUSH" });
  });

  test("have their layout while the first one loads", async () => {
    const router = new PageRouter({
      routes: [createRoute("*", Page, () => new Promise<never>(() => undefined))],
      history: UNSAFE_createBrowserHistory(),
    });
    onTestFinished(() => router.dispose());
    render(<PageRouterProvider router={router} frame={{ ...bareFrame, Layout }} />);
    screen.getByText("Loading the next page");
    screen.getByText("Loading");
  });

  test("can have URLs outside ASCII", async () => {
    const { go } = await openSite();
    await go("/site/pages/größe");
    screen.getByRole("heading", { name: "größe /pages/gr%C3%B6%C3%9Fe PUSH" });
    expect(window.location.pathname).toBe("/site/pages/gr%C3%B6%C3%9Fe");
  });

  test("stay, with a sign, until the next one is loaded", async () => {
    const { router, endLoad } = await openSite();
    act(() => void router.navigate("/site/slow"));
    screen.getByText("Loading the next page");
    screen.getByRole("heading", { name: "none / POP" });
    await endLoad();
    screen.getByText("Idle");
    screen.getByRole("heading", { name: "none /slow PUSH" });
  });

  test("that can't be rendered say so, and don't stand in the way of others", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { go } = await openSite();
    await go("/site/pages/broken");
    expect(screen.getByRole("alert").textContent).toBe("Error: Broken page");
    screen.getByText("Idle");
    await go("/site/pages/ice");
    screen.getByRole("heading", { name: "ice /pages/ice PUSH" });
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

test("a page that can't be rendered is tried again under a URL that names a part of it", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { go } = await openSite();
  await go("/site/pages/broken#part");
  screen.getByRole("alert");
  broken = "";
  onTestFinished(() => {
    broken = "broken";
  });
  await go("/site/pages/broken#part", { replace: true });
  screen.getByRole("heading", { name: "broken /pages/broken REPLACE" });
});

describe("scrolling", () => {
  test("begins at the top of a new page, and is where it was after Back", async () => {
    const { go, goBack } = await openSite();
    window.scrollTo(0, 300);
    await go("/site/pages/ice");
    expect(window.scrollY).toBe(0);
    window.scrollTo(0, 50);
    await goBack();
    screen.getByRole("heading", { name: "none / POP" });
    expect(window.scrollY).toBe(300);
  });

  test("stays if a navigation asks for it", async () => {
    const { go } = await openSite();
    window.scrollTo(0, 300);
    await go("/site/?q=ice", { preventScrollReset: true });
    expect(window.scrollY).toBe(300);
  });

  test("goes to the part that the URL names", async () => {
    const scrollIntoView = vi.spyOn(HTMLElement.prototype, "scrollIntoView");
    const { go } = await openSite();
    await go("/site/pages/ice#part");
    expect(scrollIntoView.mock.contexts).toEqual([document.getElementById("part")]);
  });

  test("is kept when the site is left, and restored in the same tab", async () => {
    const { go } = await openSite();
    await go("/site/pages/ice");
    window.scrollTo(0, 120);
    window.dispatchEvent(new Event("pagehide"));
    expect(window.history.scrollRestoration).toBe("auto");
    expect(Object.values(JSON.parse(sessionStorage.getItem(storageKey) ?? ""))).toContain(120);
  });

  test.each([
    ["navigate", 0],
    ["reload", 200],
    ["back_forward", 200],
  ])("of a page that is loaded as whole (%s) begins at %i", async (type, positionPx) => {
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([{ type } as PerformanceNavigationTiming]);
    sessionStorage.setItem(storageKey, JSON.stringify({ "/site/": 200, default: 300 }));
    await openSite();
    expect(window.scrollY).toBe(positionPx);
  });

  test.each(["", "{", "null", '{"/site/":"far"}'])("begins at the top if %j is stored", async (stored) => {
    sessionStorage.setItem(storageKey, stored);
    await openSite();
    expect(window.scrollY).toBe(0);
  });
});

test("a view transition ends when the new page is rendered, and the next one takes its place", async () => {
  const updates: Promise<void>[] = [];
  const startViewTransition = (update: () => Promise<void>): Partial<ViewTransition> => {
    // As in browsers, not at once.
    updates.push(Promise.resolve().then(update));
    return { ready: Promise.reject(new Error("Skipped")), finished: Promise.resolve() };
  };
  Object.assign(document, { startViewTransition });
  onTestFinished(() => void Reflect.deleteProperty(document, "startViewTransition"));
  const { router, go } = await openSite();
  await go("/site/pages/a", { viewTransition: true });
  await act(async () => {
    const navigations = ["b", "c"].map((id) =>
      router.navigate(`/site/pages/${id}`, { viewTransition: true }),
    );
    await Promise.all(navigations);
  });
  await go("/site/pages/d");
  screen.getByRole("heading", { name: "d /pages/d PUSH" });
  await Promise.all(updates);
  expect(updates).toHaveLength(2);
});

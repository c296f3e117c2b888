import fc from "fast-check";
import { UNSAFE_createMemoryHistory } from "react-router";
import { describe, expect, test } from "vitest";
import { PageNotFoundError, type PageTarget } from "../../../src/app/router/page-route.ts";
import { PageRouter } from "../../../src/app/router/page-router.ts";
import {
  createMemoryPageRouter,
  createRoute,
  pathToView,
  waitForFirstPage,
} from "../../support/memory-router.tsx";

function Page(): null {
  return null;
}

/** A load that ends when a test says so. */
interface PendingLoad {
  readonly id: string;
  readonly resolve: (otherPath?: string) => void;
  readonly reject: (error: unknown) => void;
}

/** A router at `/`, whose other pages load when a test says so. */
async function openRouter() {
  const loads: PendingLoad[] = [];
  const load = ({ params }: PageTarget): Promise<string | undefined> =>
    new Promise((resolve, reject) => loads.push({ id: params["id"] ?? "", resolve, reject }));
  const routes = [createRoute("/", Page), createRoute("pages/:id", Page, load)];
  const router = createMemoryPageRouter(routes, "/");
  await waitForFirstPage(router);
  const end = async (id: string, ...otherPath: [] | [string]): Promise<void> => {
    loads.findLast((each) => each.id === id)?.resolve(...otherPath);
    await settle();
  };
  return { router, loads, end };
}

/** Lets all promises that can settle do so. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** The path that the reader sees, and whether another page is loading. */
function describeState({ state }: PageRouter): string {
  const { pathname, search, hash } = state.location;
  return `${pathname}${search}${hash}${state.next ? " …" : ""}`;
}

describe("a navigation", () => {
  test("changes the page and its URL once everything is loaded", async () => {
    const { router, end } = await openRouter();
    void router.navigate("/pages/a?q=ice");
    expect(describeState(router)).toBe("/ …");
    expect(router.state.next?.pathname).toBe("/pages/a");
    await end("a");
    expect(describeState(router)).toBe("/pages/a?q=ice");
    expect(router.state).toMatchObject({
      action: "PUSH",
      view: { kind: "page", match: { params: { id: "a" } } },
    });
  });

  test("takes the place of one that is still loading, in whatever order they end", async () => {
    const { router, end } = await openRouter();
    void router.navigate("/pages/a");
    void router.navigate("/pages/b");
    await end("b");
    await end("a");
    expect(describeState(router)).toBe("/pages/b");
    router.history.go(-1);
    await settle();
    expect(describeState(router)).toBe("/");
  });

  test("to another part of the same page loads nothing", async () => {
    const { router, loads, end } = await openRouter();
    void router.navigate("/pages/a");
    await end("a");
    await router.navigate("#part");
    expect(describeState(router)).toBe("/pages/a#part");
    expect(loads).toHaveLength(1);
    void router.reload();
    expect(loads).toHaveLength(2);
  });

  test("to the same URL loads it again", async () => {
    const { router, loads, end } = await openRouter();
    void router.navigate("/pages/a");
    await end("a");
    void router.navigate("/pages/a", { replace: true });
    expect(loads).toHaveLength(2);
    await end("a");
    expect(router.state.action).toBe("REPLACE");
  });

  test("to a page that leads to another one adds one entry to the history", async () => {
    const { router, end } = await openRouter();
    void router.navigate("/pages/old");
    await end("old", "/pages/new");
    await end("new");
    expect(describeState(router)).toBe("/pages/new");
    router.history.go(-1);
    await settle();
    expect(describeState(router)).toBe("/");
  });

  test("shows why a page can't be loaded, under its URL, and loads it when asked again", async () => {
    const { router, loads, end } = await openRouter();
    void router.navigate("/pages/a");
    loads[0]?.reject(new Error("No connection"));
    await settle();
    expect(describeState(router)).toBe("/pages/a");
    expect(router.state.view).toEqual({ kind: "error", error: new Error("No connection") });
    void router.reload();
    await end("a");
    expect(router.state.view.kind).toBe("page");
  });

  test("to a path without a route shows that there is no such page", async () => {
    const { router } = await openRouter();
    await router.navigate("/nothing/here");
    expect(router.state.view).toEqual({ kind: "error", error: expect.any(PageNotFoundError) });
  });
});

test("the page of a visit that is there from the beginning is not loaded again", async () => {
  const history = UNSAFE_createMemoryHistory({ initialEntries: ["/pages/a"] });
  const load = (): Promise<undefined> => Promise.reject(new Error("Loaded"));
  const routes = [createRoute("pages/:id", Page, load)];
  const initialView = await pathToView(routes, "/pages/a");
  const router = new PageRouter({ routes, history, initialView });
  expect(router.state).toMatchObject({ view: initialView, next: undefined, scrolling: "browser" });
});

test("a first page that leads to another one is not an entry of the history", async () => {
  const routes = [createRoute("old", Page, () => Promise.resolve("/new")), createRoute("new", Page)];
  const router = createMemoryPageRouter(routes, "/old");
  await waitForFirstPage(router);
  expect(describeState(router)).toBe("/new");
  expect(router.state.action).toBe("REPLACE");
});

test("Back has a view transition where the way there had one", async () => {
  const { router, end } = await openRouter();
  for (const viewTransition of [true, false]) {
    void router.navigate(`/pages/${viewTransition}`, { viewTransition });
    await end(String(viewTransition));
    expect(router.state.hasViewTransition).toBe(viewTransition);
    router.history.go(-1);
    await settle();
    expect(router.state).toMatchObject({ action: "POP", hasViewTransition: viewTransition });
  }
});

/** What a reader may do. */
const step = fc.oneof(
  fc.record({ kind: fc.constant("go" as const), delta: fc.constantFrom(-2, -1, 1, 2) }),
  fc.record({
    kind: fc.constant("open" as const),
    id: fc.constantFrom("a", "b", "c"),
    replace: fc.boolean(),
    isAwaited: fc.boolean(),
  }),
);

test("whatever a reader does, the page in view is in the end that of the history's current entry", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { router, loads } = await openRouter();
      const endAll = async (): Promise<void> => {
        // The latest first: loads end in any order.
        for (const { resolve } of loads.splice(0).toReversed()) resolve();
        await settle();
      };
      let opened = "/";
      for (const each of steps) {
        if (each.kind === "go") {
          router.history.go(each.delta);
          opened = router.history.location.pathname;
        } else {
          opened = `/pages/${each.id}`;
          void router.navigate(opened, { replace: each.replace });
          if (each.isAwaited) await endAll();
        }
      }
      await endAll();
      expect(router.state.next).toBeUndefined();
      expect(router.state.location).toBe(router.history.location);
      expect(router.state.location.pathname).toBe(opened);
    }),
  );
});

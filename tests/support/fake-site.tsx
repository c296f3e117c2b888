import { join } from "node:path";
import { act, cleanup, configure, render } from "@testing-library/react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { onTestFinished, vi } from "vitest";
import { App } from "../../src/app/app.tsx";
import { createRoutes } from "../../src/app/routes.tsx";
import { createQueryClient } from "../../src/library/query-client.ts";
import { LiveBundle } from "../../src/pack/live-bundle.ts";
import { silentProgress } from "../../src/pack/progress.ts";
import { Spool } from "../../src/pack/spool.ts";
import { tempFolder } from "./temp-folder.ts";

/** Pages load their code the first time they are shown, which takes a moment on a busy machine. In milliseconds. */
const patienceMs = 10_000;
configure({ asyncUtilTimeout: patienceMs });

/** What a host may answer instead of a file. */
export type FakeAnswer = () => Response | Promise<Response>;

/** A site whose files come from memory. Only HTTP is faked: content, bundle, routes and cache are the real ones. */
export interface FakeSite {
  /** Answers by path, e.g. `data/manifest.json`; what is not in it is answered as a host would. */
  readonly answers: Map<string, FakeAnswer>;
  /** Paths asked for, in their order. */
  readonly asked: string[];
  /** Publishes other content in the place of what was there. */
  readonly publish: (files: Readonly<Record<string, string>>, version?: string) => Promise<void>;
}

export function json(content: unknown, status = 200): Response {
  return new Response(typeof content === "string" ? content : JSON.stringify(content), {
    status,
    headers: { "Content-Type": "application/json" },
  });
}

/** The page that some hosts answer every unknown address with. */
export function fallbackPage(): Response {
  return new Response("<!doctype html><title>App</title>", { headers: { "Content-Type": "text/html" } });
}

async function bundleOf(files: Readonly<Record<string, string>>): Promise<LiveBundle> {
  const spool = new Spool(join(tempFolder(), "records"));
  const site = { name: "Test site", description: "Questions for tests.", language: "en", qaPage: false };
  return await LiveBundle.open(tempFolder(files), spool, site, silentProgress);
}

/** A live bundle's files all have one version; a published site's have others each time. */
const liveVersion = /live00000000/gu;

/** Serves a site made of content files through `fetch`. */
export async function fakeSite(files: Readonly<Record<string, string>>): Promise<FakeSite> {
  let bundle = await bundleOf(files);
  let version = "version00001";
  const answers = new Map<string, FakeAnswer>();
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit = {}) => {
    init.signal?.throwIfAborted();
    const path = url.replace(/^\//u, "");
    asked.push(path);
    const answer = answers.get(path);
    if (answer) return await answer();
    const content = path.includes("live00000000")
      ? undefined
      : bundle.read(path.replace(version, "live00000000"));
    if (content === undefined) return fallbackPage();
    return typeof content === "string"
      ? json(content.replace(liveVersion, version))
      : new Response(content.slice());
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return {
    answers,
    asked,
    publish: async (next, nextVersion = "version00002") => {
      bundle = await bundleOf(next);
      version = nextVersion;
    },
  };
}

/** Opens a page of the fake site. Resolves when it shows something; the router tells where it is. */
export async function openPage(address: string) {
  onTestFinished(cleanup);
  const client = createQueryClient({ retryDelayMs: 0 });
  const router = createMemoryRouter(createRoutes(client), { initialEntries: [address] });
  onTestFinished(() => router.dispose());
  const view = render(
    <App client={client}>
      <RouterProvider router={router} />
    </App>,
  );
  await vi.waitFor(() => {
    if (view.container.querySelector("h1") === null) throw new Error("Nothing is shown yet.");
  }, patienceMs);
  const go = (to: string | number): Promise<void> => act(() => router.navigate(to as never));
  return { ...view, router, client, go };
}

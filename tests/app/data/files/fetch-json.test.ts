import * as v from "valibot";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fetchJson } from "../../../../src/app/data/files/fetch-json.ts";
import {
  DamagedError,
  LoadError,
  NotFoundError,
  OfflineError,
  UnavailableError,
} from "../../../../src/app/data/load-error.ts";

const schema = v.object({ count: v.number() });

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Stubs `fetch` with a response for every request. */
function stubFetch(respond: () => Response | Promise<Response>) {
  const fetchMock = vi.fn(async (_url: string, _init: RequestInit) => await respond());
  vi.stubGlobal("fetch", fetchMock);
  return fetchMock;
}

function page(): Response {
  return new Response("<!doctype html>", { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** A body whose stream fails after its first bytes. */
function brokenBody(): ReadableStream {
  let isStarted = false;
  return new ReadableStream({
    pull: (controller) => {
      if (isStarted) controller.error(new TypeError("network error"));
      else controller.enqueue(new TextEncoder().encode('{"count":'));
      isStarted = true;
    },
  });
}

describe("loading a file of the site", () => {
  test("returns its validated content", async () => {
    stubFetch(() => Response.json({ count: 3, other: true }));
    expect(await fetchJson("data/x.json", schema)).toEqual({ count: 3 });
  });

  test.each([
    ["it does not exist", () => new Response("", { status: 404 }), NotFoundError],
    ["it is gone (410)", () => new Response("", { status: 410 }), NotFoundError],
    ["a page is served instead", page, NotFoundError],
    ["the host refuses it (403)", () => new Response("", { status: 403 }), UnavailableError],
    ["there are too many requests (429)", () => new Response("", { status: 429 }), UnavailableError],
    ["the host fails (500)", () => new Response("", { status: 500 }), UnavailableError],
    ["the host can't serve now (503)", () => new Response("", { status: 503 }), UnavailableError],
    ["the host can't be reached", () => Promise.reject(new TypeError("Failed to fetch")), OfflineError],
    ["the connection is lost", () => new Response(brokenBody()), OfflineError],
    ["it is not JSON", () => new Response("{"), DamagedError],
    ["it does not match the schema", () => Response.json({ count: "3" }), DamagedError],
  ])("rejects with its own error class when %s, with the URL", async (_, respond, kind) => {
    stubFetch(respond);
    const error = await fetchJson("data/x.json", schema).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(kind);
    expect((error as LoadError).url).toBe("/data/x.json");
  });

  test("has the browser's error as its cause", async () => {
    const cause = new TypeError("Failed to fetch");
    stubFetch(() => Promise.reject(cause));
    await expect(fetchJson("data/x.json", schema)).rejects.toHaveProperty("cause", cause);
  });

  test("that is aborted does not count as offline", async () => {
    const controller = new AbortController();
    stubFetch(() => {
      controller.abort();
      return Promise.reject(controller.signal.reason);
    });
    const error = await fetchJson("data/x.json", schema, { signal: controller.signal }).catch(
      (reason: unknown) => reason,
    );
    expect(error).not.toBeInstanceOf(LoadError);
    expect(error).toHaveProperty("name", "AbortError");
  });

  test("revalidates only the file whose content changes under the same URL", async () => {
    const fetchMock = stubFetch(() => Response.json({ count: 1 }));
    await fetchJson("data/x.json", schema);
    await fetchJson("data/manifest.json", schema, { mustRevalidate: true });
    expect(fetchMock.mock.calls.map(([, { cache }]) => cache)).toEqual(["default", "no-cache"]);
  });
});

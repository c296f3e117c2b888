import * as v from "valibot";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fetchJson } from "../../src/library/fetch-json.ts";
import { DamagedError, LoadError, NotFoundError, OfflineError } from "../../src/library/load-error.ts";

const schema = v.object({ count: v.number() });

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Has the host answer everything with this. */
function answerWith(answer: () => Response | Promise<Response>) {
  const asked = vi.fn(async (_url: string, _init: RequestInit) => await answer());
  vi.stubGlobal("fetch", asked);
  return asked;
}

function page(): Response {
  return new Response("<!doctype html>", { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** A body that breaks off after its first bytes. */
function brokenBody(): ReadableStream {
  let isBegun = false;
  return new ReadableStream({
    pull: (controller) => {
      if (isBegun) controller.error(new TypeError("network error"));
      else controller.enqueue(new TextEncoder().encode('{"count":'));
      isBegun = true;
    },
  });
}

describe("loading a file of the site", () => {
  test("gives what is in it, checked", async () => {
    answerWith(() => Response.json({ count: 3, other: true }));
    expect(await fetchJson("data/x.json", schema)).toEqual({ count: 3 });
  });

  test.each([
    ["it is not there", () => new Response("", { status: 404 }), NotFoundError],
    ["it is gone", () => new Response("", { status: 410 }), NotFoundError],
    ["a page comes instead", page, NotFoundError],
    ["the host can't serve now", () => new Response("", { status: 503 }), OfflineError],
    ["the host can't be reached", () => Promise.reject(new TypeError("Failed to fetch")), OfflineError],
    ["it breaks off", () => new Response(brokenBody()), OfflineError],
    ["it is no JSON", () => new Response("{"), DamagedError],
    ["it is of another shape", () => Response.json({ count: "3" }), DamagedError],
  ])("fails in its own way when %s, and names the file", async (_, answer, kind) => {
    answerWith(answer);
    const error = await fetchJson("data/x.json", schema).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(kind);
    expect((error as LoadError).url).toBe("/data/x.json");
  });

  test("keeps what the browser said as the cause", async () => {
    const cause = new TypeError("Failed to fetch");
    answerWith(() => Promise.reject(cause));
    await expect(fetchJson("data/x.json", schema)).rejects.toHaveProperty("cause", cause);
  });

  test("that is given up is no failure of the connection", async () => {
    const controller = new AbortController();
    answerWith(() => {
      controller.abort();
      return Promise.reject(controller.signal.reason);
    });
    const error = await fetchJson("data/x.json", schema, { signal: controller.signal }).catch(
      (reason: unknown) => reason,
    );
    expect(error).not.toBeInstanceOf(LoadError);
    expect(error).toHaveProperty("name", "AbortError");
  });

  test("asks the host anew only for the file that changes under its name", async () => {
    const asked = answerWith(() => Response.json({ count: 1 }));
    await fetchJson("data/x.json", schema);
    await fetchJson("data/manifest.json", schema, { isFresh: true });
    expect(asked.mock.calls.map(([, { cache }]) => cache)).toEqual(["default", "no-cache"]);
  });
});

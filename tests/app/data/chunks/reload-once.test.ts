import { describe, expect, test } from "vitest";
import { reloadOnce } from "../../../../src/app/data/chunks/reload-once.ts";

/** A tab at a URL, with a clock that is set by hand. */
function openTab(href: string) {
  const stored = new Map<string, string>();
  const tab = { href, time: 1_000_000, reloads: 0 };
  const context = {
    storage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    },
    location: {
      get href() {
        return tab.href;
      },
      reload: () => {
        tab.reloads += 1;
      },
    },
    now: () => tab.time,
  };
  return { tab, context };
}

describe("a tab with a missing chunk", () => {
  test("is reloaded at its URL", () => {
    const { tab, context } = openTab("https://example.org/learn");
    expect(reloadOnce(context)).toBe(true);
    expect(tab.reloads).toBe(1);
  });

  test("is not reloaded again when that did not help", () => {
    const { tab, context } = openTab("https://example.org/learn");
    for (let count = 0; count < 20; count += 1) {
      reloadOnce(context);
      tab.time += 1000;
    }
    expect(tab.reloads).toBe(1);
  });

  test("can be reloaded again a minute later, when the site may have been published again", () => {
    const { tab, context } = openTab("https://example.org/learn");
    reloadOnce(context);
    tab.time += 60_000;
    expect(reloadOnce(context)).toBe(true);
  });

  test("can be reloaded at another URL", () => {
    const { tab, context } = openTab("https://example.org/learn");
    reloadOnce(context);
    tab.href = "https://example.org/learn/physics";
    expect(reloadOnce(context)).toBe(true);
    expect(tab.reloads).toBe(2);
  });

  test("is not reloaded if storage is blocked", () => {
    const { tab, context } = openTab("https://example.org/learn");
    const forgetful = {
      ...context,
      storage: {
        getItem: () => null,
        setItem: () => {
          throw new DOMException("No room", "QuotaExceededError");
        },
      },
    };
    expect(reloadOnce(forgetful)).toBe(false);
    expect(tab.reloads).toBe(0);
  });
});

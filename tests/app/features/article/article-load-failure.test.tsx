// @vitest-environment happy-dom
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { bundleFormatVersion } from "../../../../src/bundle/format.ts";
import { fakeSite, jsonResponse, openPage } from "../../../support/fake-site.tsx";
import { smallArticle } from "../../../support/small-article.ts";

const files = { "physics/ice.md": smallArticle("Why does ice float?") };

// In a file of its own: what other pages still load when their tests have ended would count as requests here.
describe("an article that can't be loaded", () => {
  const manifest = "data/manifest.json";

  test("says that there is no connection, and shows itself once there is", async () => {
    const { responses } = await fakeSite(files);
    responses.set(manifest, () => Promise.reject(new TypeError("Failed to fetch")));
    await openPage("/learn/physics/questions/ice");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("No connection");
    responses.clear();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("heading", { name: "Why does ice float?" });
  });

  test("shows itself as soon as the connection returns", async () => {
    const { responses } = await fakeSite(files);
    responses.set(manifest, () => Promise.reject(new TypeError("Failed to fetch")));
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    await openPage("/learn/physics/questions/ice");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("No connection");
    responses.clear();
    onLine.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event("online")));
    await screen.findByRole("heading", { name: "Why does ice float?" });
  });

  test("is retried automatically before an error is shown", async () => {
    const { responses, requestedPaths } = await fakeSite(files);
    let failures = 2;
    responses.set(manifest, () => {
      failures -= 1;
      if (failures === 0) responses.clear();
      return jsonResponse("", 503);
    });
    await openPage("/learn/physics/questions/ice");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Why does ice float?");
    expect(requestedPaths.filter((path) => path === manifest)).toHaveLength(3);
  });

  test.each([
    ["invalid JSON", "<!oops", "This page could not be loaded correctly"],
    [
      "JSON of another shape",
      { format: bundleFormatVersion, subjects: "all" },
      "This page could not be loaded correctly",
    ],
    ["an unknown format version", { format: 999 }, "This site has been updated"],
  ])("shows the matching error if the host sent %s", async (_, content, title) => {
    const { responses } = await fakeSite(files);
    responses.set(manifest, () => jsonResponse(content));
    await openPage("/learn/physics/questions/ice");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
  });

  test("shows the missing-part error if the host sent HTML instead of data", async () => {
    const { responses } = await fakeSite(files);
    responses.set(
      manifest,
      () => new Response("<!doctype html>", { headers: { "Content-Type": "text/html" } }),
    );
    await openPage("/");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Part of this site is missing");
  });

  test("has the name of the site in the title if that is known", async () => {
    const { responses } = await fakeSite(files);
    const { go } = await openPage("/");
    vi.spyOn(responses, "get").mockReturnValue(() => jsonResponse("<!oops"));
    await go("/learn/physics/questions/ice");
    expect(document.title).toBe("This page could not be loaded correctly · Test site");
  });
});

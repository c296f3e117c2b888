// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { fakeSite, openPage } from "../../../support/fake-site.tsx";

const files = {
  "courses/README.md": "# All courses\n\nRead **this** first.",
  "courses/physics/a.md": "---\ntitle: Second?\nweight: 2\n---\nText.",
  "courses/physics/b.md": "---\ntitle: First?\nweight: 1\n---\nText.",
  "courses/physics/waves/c.md": "---\ntitle: Deep?\n---\nText.",
};

describe("a subject that contains others", () => {
  test("is on the home page with the number of all questions in it", async () => {
    await fakeSite(files);
    await openPage("/");
    expect(screen.getByRole("link", { name: "All courses" }).closest("li")?.textContent).toContain(
      "3 questions",
    );
    expect(screen.queryByRole("link", { name: "Waves" })).toBeNull();
  });

  test("shows its introduction and its subjects, and no empty list", async () => {
    await fakeSite(files);
    const { container } = await openPage("/learn/courses");
    expect((await screen.findByText("this")).tagName).toBe("STRONG");
    expect(screen.getByRole("link", { name: "Physics" }).getAttribute("href")).toBe("/learn/courses/physics");
    expect(container.querySelector(".entries")).toBeNull();
  });

  test("lists its own questions in the publisher's order", async () => {
    await fakeSite(files);
    const { container } = await openPage("/learn/courses/physics");
    const questions = [...container.querySelectorAll(".entries a")].map((link) => link.textContent);
    expect(questions).toEqual(["First?", "Second?"]);
    expect(screen.getByRole("combobox")).toHaveProperty("value", "publisher");
    const breadcrumbs = [...container.querySelectorAll(".breadcrumbs a")].map((link) => link.textContent);
    expect(breadcrumbs).toEqual(["Subjects", "All courses"]);
  });

  test("is among the breadcrumbs of its questions", async () => {
    await fakeSite(files);
    const { container } = await openPage("/learn/courses/physics/waves/questions/c");
    const breadcrumbs = [...container.querySelectorAll(".breadcrumbs a")].map((link) =>
      link.getAttribute("href"),
    );
    expect(breadcrumbs).toEqual([
      "/learn",
      "/learn/courses",
      "/learn/courses/physics",
      "/learn/courses/physics/waves",
    ]);
  });

  test("has no page at a URL that only looks like one of its lists", async () => {
    await fakeSite(files);
    for (const path of ["/learn/courses/page", "/learn/courses/page/x", "/learn/courses/nothing"]) {
      const { unmount } = await openPage(path);
      expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("find that page");
      unmount();
    }
  });
});

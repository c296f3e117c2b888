// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { HighlightedText } from "../../../src/app/components/highlighted-text.tsx";
import { Notice } from "../../../src/app/components/notice.tsx";

afterEach(cleanup);

describe("a highlighted text", () => {
  test("marks its highlights", () => {
    const { container } = render(
      <HighlightedText
        text="Why does ice float?"
        highlights={[
          [0, 3],
          [9, 12],
        ]}
      />,
    );
    expect(container.innerHTML).toBe("<mark>Why</mark> does <mark>ice</mark> float?");
  });

  test("escapes HTML", () => {
    const { container } = render(
      <HighlightedText text="<img src=x onerror=alert(1)>" highlights={[[0, 4]]} />,
    );
    expect(container.querySelector("img")).toBeNull();
    expect(container.textContent).toBe("<img src=x onerror=alert(1)>");
  });
});

describe("a notice", () => {
  test("has one focusable heading", () => {
    render(<Notice title="Gone">It was here.</Notice>);
    expect(screen.getByRole("heading", { level: 1, name: "Gone" }).tabIndex).toBe(-1);
  });
});

// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { HighlightedText } from "../../../src/app/components/highlighted-text.tsx";
import { Notice } from "../../../src/app/components/notice.tsx";
import { CopyLinkButton } from "../../../src/app/features/article/share/copy-link-button.tsx";

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

describe("the button that copies the link", () => {
  test("shows where to copy the URL instead if copying fails", async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("No", "NotAllowedError"));
    render(<CopyLinkButton />);
    await user.click(screen.getByRole("button"));
    expect((await screen.findByRole("status")).textContent).toBe("Copy the link from the address bar");
  });

  test("can be rendered on the server", () => {
    expect(renderToString(<CopyLinkButton />)).toContain("Copy link");
  });
});

describe("a notice", () => {
  test("has one focusable heading", () => {
    render(<Notice title="Gone">It was here.</Notice>);
    expect(screen.getByRole("heading", { level: 1, name: "Gone" }).tabIndex).toBe(-1);
  });
});

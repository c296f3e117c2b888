// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { CopyLinkButton } from "../../src/ui/copy-link-button.tsx";
import { Marked } from "../../src/ui/marked.tsx";
import { Notice } from "../../src/ui/notice.tsx";

afterEach(cleanup);

describe("a marked text", () => {
  test("is the text, with its parts marked", () => {
    const { container } = render(
      <Marked
        text="Why does ice float?"
        marks={[
          [0, 3],
          [9, 12],
        ]}
      />,
    );
    expect(container.innerHTML).toBe("<mark>Why</mark> does <mark>ice</mark> float?");
  });

  test("stays text, whatever is in it", () => {
    const { container } = render(<Marked text="<img src=x onerror=alert(1)>" marks={[[0, 4]]} />);
    expect(container.querySelector("img")).toBeNull();
    expect(container.textContent).toBe("<img src=x onerror=alert(1)>");
  });
});

describe("the button that copies the link", () => {
  test("says where else the address is when it can't", async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("No", "NotAllowedError"));
    render(<CopyLinkButton />);
    await user.click(screen.getByRole("button"));
    expect((await screen.findByRole("status")).textContent).toBe("Copy the link from the address bar");
  });

  test("is the same on a server", () => {
    expect(renderToString(<CopyLinkButton />)).toContain("Copy link");
  });
});

describe("a notice", () => {
  test("has one heading, which can have the focus", () => {
    render(<Notice title="Gone">It was here.</Notice>);
    expect(screen.getByRole("heading", { level: 1, name: "Gone" }).tabIndex).toBe(-1);
  });
});

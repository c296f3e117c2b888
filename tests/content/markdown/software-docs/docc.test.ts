import { describe, expect, test } from "vitest";
import { convertBody } from "../../../support/body-to-html.ts";
import {
  bodyToShortHtml as bodyToHtml,
  callout,
  dialect,
  lines,
  targets,
} from "../../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

describe("DocC", () => {
  const docc = dialect("docc");

  test.each<Example>([
    [
      "has quotes that are boxes by their first word",
      lines("> Note: Hot.", "> Cold.", "", "> Experiment: Try.", "", "> Tea: no box.", "> Note: none."),
      `${callout("note", "Note", "<p>Hot. Cold.</p>")}${callout("example", "Experiment", "<p>Try.</p>")}<blockquote><p>Tea: no box. Note: none.</p></blockquote>`,
    ],
    [
      "has settings and comments that are not shown",
      lines(
        "@Metadata {",
        "  @PageKind(article)",
        "}",
        "",
        "Tea.",
        "",
        "@Comment { Milk }",
        "@Comment {",
        "  Cold",
        "}",
      ),
      "<p>Tea.</p>",
    ],
    [
      "has tabs and columns",
      lines(
        "@TabNavigator {",
        '   @Tab("Tea") {',
        "      *Hot*",
        "   }",
        "}",
        "",
        "@Row {",
        "  @Column {",
        "    Left",
        "  }",
        "}",
      ),
      "<tab>Tea: <p><em>Hot</em></p></tab><p>Left</p>",
    ],
    [
      "shows symbols as code",
      "``Tea/boil(_:)`` and `milk`",
      "<p><code>Tea/boil(_:)</code> and <code>milk</code></p>",
    ],
    ["leaves code alone", "```swift\n@Row {\n}\n```", "<pre><code>@Row { }</code></pre>"],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, docc)).toBe(html);
  });

  test("links to pages by name", () => {
    const { references } = convertBody("<doc:GreenTea> and [it](doc:Tea#Hot-Tea)", docc);
    expect(references.map(({ target, anchor, isUntitled }) => [target, anchor, isUntitled])).toEqual([
      ["GreenTea", undefined, true],
      ["Tea.md", "Hot-Tea", undefined],
    ]);
  });

  test("finds the format of pictures", () => {
    expect(targets('![A pot](pot)\n\n![](a.png)\n\n@Image(source: "cup", alt: "A cup")', "docc")).toEqual([
      "pot.*",
      "a.png",
      "cup.*",
    ]);
  });
});

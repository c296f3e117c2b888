import { createServer } from "vite";
import { expect, test } from "vitest";
import { appearanceOptions } from "../../../src/app/features/preferences/appearance-settings.ts";
import { themesPagePlugin, themesPath } from "../../../src/build/dev/themes-page.ts";

test("the dev server has a page with all pages in each theme that readers can choose", async () => {
  const server = await createServer({
    configFile: false,
    logLevel: "silent",
    server: { port: 0 },
    plugins: [themesPagePlugin()],
  });
  try {
    await server.listen();
    const response = await fetch(`${server.resolvedUrls?.local[0]?.replace(/\/$/u, "")}${themesPath}`);
    expect(response.headers.get("content-type")).toContain("text/html");
    const themes = /const themes = (\[.*\]);/u.exec(await response.text())?.[1];
    expect(JSON.parse(themes ?? "")).toEqual(appearanceOptions.theme.filter((theme) => theme !== "auto"));
  } finally {
    await server.close();
  }
});

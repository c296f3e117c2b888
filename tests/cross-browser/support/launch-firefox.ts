import { launch } from "puppeteer-core";
import { findProgram } from "./find-program.ts";
import type { Tab } from "./tab.ts";

const program = findProgram(["firefox", "firefox-esr"]);

/** Starts Firefox without a window. Undefined if it is not installed. */
export const launchFirefox = program === undefined ? undefined : () => launchProgram(program);

async function launchProgram(executablePath: string): Promise<Tab> {
  const browser = await launch({
    browser: "firefox",
    executablePath,
    // Setting the size of a page needs a newer Firefox than Debian's.
    defaultViewport: null,
    args: ["--width=1280", "--height=900"],
  });
  const page = await browser.newPage();
  return {
    open: async (url) => {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    close: () => browser.close(),
  };
}

import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startPreviewServer } from "../../src/build/dev/preview-server.ts";
import { launchFirefox } from "./support/launch-firefox.ts";
import { launchWebkit } from "./support/launch-webkit.ts";
import type { Tab } from "./support/tab.ts";

const browsers = [
  { name: "Firefox", launch: launchFirefox },
  { name: "WebKit", launch: launchWebkit },
];

const question = "How does compound interest work?";
const heading = "document.querySelector('h1')?.textContent";

for (const { name, launch } of browsers) {
  if (!launch) {
    console.log(`${name} is not installed; it is not tested.`);
    // A file without a test would fail.
    test(`${name} is not installed`, () => expect(launch).toBeUndefined());
    continue;
  }
  console.log(`${name} is installed; it is tested.`);

  describe(name, () => {
    let tab: Tab;
    let site: Awaited<ReturnType<typeof startPreviewServer>>;

    const toUrl = (path: string): string => site.url.replace(/\/$/u, "") + path;
    const expectValue = async (expression: string, value: unknown): Promise<void> => {
      await expect.poll(() => tab.evaluate(expression), { message: expression }).toEqual(value);
    };
    /** Repeats what the browser refuses: a click on what is not there yet, a URL while the last page still loads. */
    const insist = async (action: () => Promise<void>, message: string): Promise<void> => {
      const isDone = (): Promise<boolean> =>
        action().then(
          () => true,
          () => false,
        );
      await expect.poll(isDone, { message }).toBe(true);
    };
    const click = (selector: string): Promise<void> => insist(() => tab.click(selector), selector);
    const open = async (path: string): Promise<void> => {
      await insist(() => tab.open(toUrl(path)), path);
      await expectValue("'hydrated' in document.documentElement.dataset", true);
    };

    beforeAll(async () => {
      site = await startPreviewServer(inject("siteFolder"), "/", 0);
      tab = await launch();
    });

    afterAll(async () => {
      await tab.close();
      await site.close();
    });

    test("a reader goes from the home page over a filtered list to an article, and back to where they were", async () => {
      await open("/");
      await click(".subject-grid a[href='/learn/mathematics']");
      await expectValue(heading, "Mathematics");
      await click("main .list-bar input[type=search]");
      await tab.type("compound");
      await expectValue("document.querySelectorAll('main .entries > li').length", 1);
      await click("main .entries a[href*='compound-interest']");
      await expectValue(heading, question);
      await expectValue("document.querySelectorAll('.answer .katex').length > 0", true);
      await tab.evaluate("void history.back()");
      await expectValue("document.querySelector('main .list-bar input')?.value", "compound");
    });

    test("the keywords beside a list are one column, however many there are", async () => {
      await open("/learn/chemistry");
      const keywords = "document.querySelector('.list-controls .chips')";
      await tab.evaluate(
        `void (${keywords}).append(...Array.from({ length: 30 }, () => ${keywords}.lastElementChild.cloneNode(true)))`,
      );
      await expectValue(
        `new Set([...${keywords}.children].map((each) => each.getBoundingClientRect().left)).size <= 2`,
        true,
      );
      await expectValue(`${keywords}.scrollWidth <= ${keywords}.clientWidth`, true);
    });

    test("search keeps every letter that is typed after the key that opens it", async () => {
      await open("/learn/history-of-the-world/questions/how-did-the-printing-press-change-europe");
      await tab.type("/compound interest jnps");
      await expectValue("document.querySelector('[role=combobox]')?.value", "compound interest jnps");
      await tab.type("\uE003".repeat(5));
      await expectValue("document.querySelector('[role=option]')?.textContent.includes('compound')", true);
      await tab.type("\uE00C");
      await expectValue("document.querySelector('dialog[open]') === null", true);
    });

    test("a saved question is in the list, also after a reload", async () => {
      await open("/learn/mathematics/questions/how-does-compound-interest-work");
      await click("[data-shortcut=save]");
      await expectValue(
        "document.querySelector('[data-shortcut=save]')?.textContent.includes('Saved')",
        true,
      );
      await open("/saved");
      await expectValue(
        `document.querySelector('main')?.textContent.includes(${JSON.stringify(question)})`,
        true,
      );
    });

    test("what was read is there without a connection", async () => {
      await open("/learn/mathematics/questions/how-does-compound-interest-work");
      await expectValue("navigator.serviceWorker.controller !== null", true);
      await expectValue("caches.match(location.href).then((found) => found !== undefined)", true);
      const port = Number(new URL(site.url).port);
      await site.close();
      await tab.evaluate("void (window.isOldPage = true, location.reload())");
      await expectValue("!window.isOldPage && 'hydrated' in document.documentElement.dataset", true);
      await expectValue(heading, question);
      site = await startPreviewServer(inject("siteFolder"), "/", port);
    });
  });
}

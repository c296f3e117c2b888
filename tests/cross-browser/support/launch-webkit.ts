import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { findProgram } from "./find-program.ts";
import type { Tab } from "./tab.ts";

/** The programs of WebKitGTK that a test needs. */
interface WebkitPrograms {
  /** Speaks WebDriver. */
  readonly driver: string;
  readonly browser: string;
  /** Runs them without a screen. */
  readonly screen: string;
}

/** Debian installs the browser beside the library, not among the programs. */
function findMiniBrowser(): string | undefined {
  const library = "/usr/lib";
  if (!existsSync(library)) return undefined;
  return readdirSync(library)
    .flatMap((folder) =>
      ["4.1", "6.0"].map((version) => join(library, folder, `webkit2gtk-${version}`, "MiniBrowser")),
    )
    .find((path) => existsSync(path));
}

function findWebkit(): WebkitPrograms | undefined {
  const [driver, browser, screen] = [
    findProgram(["WebKitWebDriver"]),
    findMiniBrowser(),
    findProgram(["xvfb-run"]),
  ];
  return driver && browser && screen ? { driver, browser, screen } : undefined;
}

const programs = findWebkit();

/** Starts WebKitGTK on a screen of its own. Undefined if it is not installed. */
export const launchWebkit = programs === undefined ? undefined : () => launchPrograms(programs);

/** The key of an element's reference in WebDriver's answers. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0);
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

/** Sends a command of WebDriver (https://www.w3.org/TR/webdriver2/). Throws what the browser reports. */
async function send(method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}

async function untilAnswers(url: string): Promise<void> {
  for (;;) {
    try {
      await send("GET", `${url}/status`);
      return;
    } catch {
      // The driver is not listening yet. The hook that starts it has a time limit.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function launchPrograms({ driver, browser, screen }: WebkitPrograms): Promise<Tab> {
  const url = `http://127.0.0.1:${await findFreePort()}`;
  const { port } = new URL(url);
  const program = spawn(screen, ["-a", driver, `--port=${port}`], {
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: "1" },
    stdio: "ignore",
    detached: true,
  });
  await untilAnswers(url);
  const options = { binary: browser, args: ["--automation"] };
  const { sessionId } = (await send("POST", `${url}/session`, {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  })) as { sessionId: string };
  const session = `${url}/session/${sessionId}`;
  return {
    open: async (address) => {
      await send("POST", `${session}/url`, { url: address });
    },
    evaluate: (expression) =>
      send("POST", `${session}/execute/async`, {
        script: `const done = arguments[0]; Promise.resolve(${expression}).then(done);`,
        args: [],
      }),
    click: async (selector) => {
      const element = (await send("POST", `${session}/element`, {
        using: "css selector",
        value: selector,
      })) as Record<string, string>;
      await send("POST", `${session}/element/${element[elementKey]}/click`, {});
    },
    type: async (text) => {
      const actions = [...text].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await send("POST", `${session}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
    },
    close: async () => {
      await send("DELETE", session);
      // The screen, the driver and the browser are one process group.
      if (program.pid !== undefined) process.kill(-program.pid, "SIGTERM");
    },
  };
}

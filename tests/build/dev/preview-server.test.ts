import { rmSync, writeFileSync } from "node:fs";
import { request as sendRequest } from "node:http";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { startPreviewServer } from "../../../src/build/dev/preview-server.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

const files = {
  "index.html": "home",
  "404.html": "page not found",
  "learn.html": "subjects",
  "learn/physics.html": "physics",
  "learn/فيزياء.html": "arabic",
  "learn/what-is-c#?.html": "signs",
  "assets/app-1a2b3c.js": "script",
  "es/index.html": "inicio",
  "es/404.html": "página no encontrada",
  "es/assets/app-1a2b3c.js": "guion",
};

async function serve(base = "/", languagePaths: readonly string[] = []) {
  const folder = createTempFolder(files);
  const server = await startPreviewServer(folder, base, 0, undefined, languagePaths);
  onTestFinished(() => server.close());
  return { folder, url: server.url };
}

/** The raw path as it is: `fetch` would remove dots from it. */
function getRaw(url: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    sendRequest(url, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

describe("the preview server", () => {
  test.each(["/", "/docs/"])("serves the languages of a site below %s", async (base) => {
    const { url } = await serve(base, ["es"]);
    const get = async (path: string) => {
      const response = await fetch(url + path);
      return [response.status, await response.text(), response.headers.get("Cache-Control")];
    };
    expect(await get("es")).toEqual([200, "inicio", "no-cache"]);
    expect(await get("es/")).toEqual([200, "inicio", "no-cache"]);
    expect((await get("es/x/y")).slice(0, 2)).toEqual([404, "página no encontrada"]);
    expect((await get("esx")).slice(0, 2)).toEqual([404, "page not found"]);
    expect((await get("es/assets/app-1a2b3c.js"))[2]).toContain("immutable");
  });

  test.each([
    ["", "home"],
    ["learn", "subjects"],
    ["learn/physics", "physics"],
    ["learn/physics.html?q=ice", "physics"],
    [`learn/${encodeURIComponent("فيزياء")}`, "arabic"],
    [`learn/${encodeURIComponent("what-is-c#?")}`, "signs"],
  ])("serves /%s", async (path, text) => {
    const { url } = await serve();
    const response = await fetch(url + path);
    expect([response.status, await response.text()]).toEqual([200, text]);
    expect(response.headers.get("Cache-Control")).toBe("no-cache");
  });

  test("tells browsers that assets never change", async () => {
    const { url } = await serve();
    const { headers } = await fetch(`${url}assets/app-1a2b3c.js`);
    expect(headers.get("Cache-Control")).toContain("immutable");
  });

  test("answers unknown pages with the 404 page, and unknown files with plain text", async () => {
    const { url } = await serve();
    const page = await fetch(`${url}learn/nothing`);
    expect([page.status, await page.text()]).toEqual([404, "page not found"]);
    const script = await fetch(`${url}assets/gone.js`);
    expect([script.status, await script.text()]).toEqual([404, "Not found\n"]);
  });

  test("serves below a base path only, and leads to it", async () => {
    const { url } = await serve("/sub/");
    expect(await (await fetch(`${url}learn`)).text()).toBe("subjects");
    expect((await fetch(new URL("/learn", url))).status).toBe(404);
    expect((await fetch(new URL("/sub", url))).url).toBe(url);
  });

  test.each(["/../secret", "/%2e%2e/secret", "/..%5csecret", "/%", "/%00", "/learn/%ff"])(
    "answers %s with 404",
    async (path) => {
      const { url } = await serve();
      expect(await getRaw(url, path)).toBe(404);
    },
  );

  test("can be reached from this computer only", async () => {
    const { url } = await serve();
    const { port } = new URL(url);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of others)
      await expect(fetch(`http://${address}:${port}/`), address).rejects.toThrow("fetch failed");
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });

  test("serves what a new build has written, and survives that files vanish", async () => {
    const { folder, url } = await serve();
    writeFileSync(join(folder, "learn/physics.html"), "new");
    writeFileSync(join(folder, "learn/added.html"), "added");
    expect(await (await fetch(`${url}learn/physics`)).text()).toBe("new");
    expect(await (await fetch(`${url}learn/added`)).text()).toBe("added");
    rmSync(folder, { recursive: true });
    expect((await fetch(`${url}learn/physics`)).status).toBe(404);
    expect((await fetch(url)).status).toBe(404);
  });
});

describe("with compression", () => {
  const text = "<p>Why does ice float?</p>".repeat(100);

  async function serveCompressed() {
    const folder = createTempFolder({ "index.html": text, "small.html": "small", ".git/config.json": text });
    const server = await startPreviewServer(folder, "/", 0, undefined, [], { compress: true });
    onTestFinished(() => server.close());
    return { folder, url: server.url };
  }

  test.each([
    ["br, gzip", "br"],
    ["gzip;q=0.5", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["identity", null],
  ])("a page is sent to a browser that accepts %s as %s", async (accepted, encoding) => {
    const { url } = await serveCompressed();
    const response = await fetch(url, { headers: { "Accept-Encoding": accepted } });
    expect(response.headers.get("Content-Encoding")).toBe(encoding);
    expect(response.headers.get("Vary")).toBe("Accept-Encoding");
    expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toBe(text);
  });

  test("a page that the browser has is not sent again until it changes", async () => {
    const { folder, url } = await serveCompressed();
    const etag = (await fetch(url)).headers.get("ETag") ?? "";
    const again = async () => await fetch(url, { headers: { "If-None-Match": etag } });
    expect((await again()).status).toBe(304);
    writeFileSync(join(folder, "index.html"), text.repeat(2));
    expect(await (await again()).text()).toBe(text.repeat(2));
  });

  test("a part of a file and a small one are sent as they are, and a hidden one is not sent", async () => {
    const { url } = await serveCompressed();
    const part = await fetch(url, { headers: { Range: "bytes=0-2" } });
    expect([part.status, await part.text()]).toEqual([206, "<p>"]);
    expect((await fetch(`${url}small`)).headers.get("Content-Encoding")).toBeNull();
    expect((await fetch(`${url}.git/config.json`)).status).toBe(404);
  });
});

test("other devices reach a site that is served at all addresses, and no other one", async () => {
  const local = await startPreviewServer(createTempFolder(files), "/", 0);
  onTestFinished(() => local.close());
  expect(local.networkUrls).toEqual([]);
  const shared = await startPreviewServer(createTempFolder(files), "/docs/", 0, undefined, [], {
    address: "0.0.0.0",
  });
  onTestFinished(() => shared.close());
  expect(shared.url).toContain("http://localhost:");
  for (const url of shared.networkUrls) expect(await (await fetch(url)).text()).toBe("home");
});

test("an address of another computer is an error that names it", async () => {
  const options = { address: "203.0.113.9" };
  await expect(startPreviewServer(createTempFolder(files), "/", 0, undefined, [], options)).rejects.toThrow(
    "203.0.113.9 is not an address of this computer",
  );
});

import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { delimiter, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { nginx } from "../../../../src/build/publish/hosts/nginx.ts";
import { siteToSecurityHeaders } from "../../../../src/build/publish/security-headers.ts";
import { createSharedTempFolder } from "../shared-temp-folder.ts";
import { createHostOptions, createRedirect } from "../test-data.ts";

const securityHeaders = siteToSecurityHeaders({ externalImages: false });

/** The path of an installed nginx, if there is one: on Debian it is only in root's PATH. */
const program = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"]
  .map((folder) => join(folder, "nginx"))
  .find((file) => existsSync(file));

console.log(
  program === undefined
    ? "nginx was NOT run: there is none on the PATH. Its configuration is checked as text only."
    : `nginx is run: ${program}`,
);

const pageUrls = [
  "/",
  "/learn",
  "/learn/physics",
  "/learn/physics/questions/why",
  "/learn/physics/questions/IBM",
  "/learn/é",
];

const redirects = (base: string) => [
  createRedirect("/old page", "/learn/physics/questions/why"),
  createRedirect("/Old/$1/(a)", "/learn"),
  createRedirect("/now", "/learn", 302),
  createRedirect("/learn/physics/questions/ibm", "/learn/physics/questions/IBM"),
  createRedirect("/away", "https://example.net/a?b=$c&d=%22"),
  createRedirect("/old.html", "/learn"),
  createRedirect("/accent", "/learn/é"),
  createRedirect(`/${"long-".repeat(40)}source`, base === "/" ? "/" : "/learn"),
];

const filesOf = (base: string, port: number): Record<string, string | Uint8Array> => ({
  ...Object.fromEntries(
    [
      ...nginx.files(
        createHostOptions({
          headers: securityHeaders,
          base,
          redirects: redirects(base),
          pageUrls: new Set(pageUrls),
          server: { root: ".", port },
        }),
      ),
    ].map(({ path, content }) => [path, content]),
  ),
  "index.html": "home",
  "404.html": "nothing here",
  "learn.html": "subjects",
  "learn/physics.html": "physics",
  "learn/physics/questions/why.html": "w".repeat(2_000),
  "learn/physics/questions/why.html.gz": gzipSync("compressed beforehand"),
  "learn/physics/questions/IBM.html": "IBM",
  "learn/physics/questions/v1.html.html": "a slug that ends in .html",
  "learn/é.html": "é",
  "assets/app-1a2b3c.js": "let a;",
  "data/manifest.json": "{}",
  "data/articles/physics/abc/0.json": "[]",
  "search.html": "search page",
  "search/1-abc/index.json": "{}",
  "search/1-abc/texts/0.bin": "bin",
  "feed.atom": "<feed/>",
  "opensearch.xml": "<a/>",
  "early.js": "let b;",
  "fonts.woff2": "font",
  ".quire-output": "mark",
});

describe("nginx's configuration, as text", () => {
  const text = [...nginx.files(createHostOptions({ headers: securityHeaders, redirects: redirects("/") }))]
    .map(({ content }) => content)
    .join("");

  test("sets headers only at server level, where every location inherits them", () => {
    const [before = "", locations = ""] = text.split(/(?=location = )/u, 2);
    for (const name of Object.keys(securityHeaders)) expect(before).toContain(`add_header ${name} "`);
    expect(locations).not.toContain("add_header");
  });

  test("has no variable in a redirect's target", () => {
    expect(text).toContain('"https://example.net/a?b=%24c&d=%22"');
  });

  test("closes every brace that it opens", () => {
    const bare = text.replace(/"(?:\\.|[^"\\])*"|#.*$/gmu, "");
    expect(bare.split("{").length).toBe(bare.split("}").length);
  });
});

describe.each(program === undefined ? [] : ["/", "/docs/", "/a.b/c/"])(
  "a real nginx with its configuration, the site at %s",
  (base) => {
    let running: ChildProcess | undefined;
    let origin = "";
    let close = (): void => undefined;
    const root = base.replace(/\/$/u, "");

    beforeAll(async () => {
      const port = await findFreePort();
      const outputFolder = createSharedTempFolder(filesOf(base, port));
      close = outputFolder.remove;
      const args = ["-p", outputFolder.folder, "-c", ".nginx/nginx.conf", "-e", "stderr"];
      const globals = `daemon off;${process.getuid?.() === 0 ? " user root;" : ""}`;
      execFileSync(program ?? "", [...args, "-t", "-q"]);
      running = spawn(program ?? "", [...args, "-g", globals], { stdio: "inherit" });
      origin = `http://127.0.0.1:${port}`;
      await waitForServer(origin);
    });

    afterAll(async () => {
      const ended = new Promise((resolve) => (running ? running.once("exit", resolve) : resolve(null)));
      running?.kill("SIGTERM");
      await ended;
      close();
    });

    const request = async (path: string, encoding = "identity") =>
      await fetch(origin + path, { redirect: "manual", headers: { "Accept-Encoding": encoding } });

    test.each([
      ["the home page", "/", "home", "text/html; charset=utf-8"],
      ["a page", "/learn", "subjects", "text/html; charset=utf-8"],
      ["a page with a query", "/learn/physics?q=ice", "physics", "text/html; charset=utf-8"],
      ["a page with capitals", "/learn/physics/questions/IBM", "IBM", "text/html; charset=utf-8"],
      ["a page with an accent", "/learn/%C3%A9", "é", "text/html; charset=utf-8"],
      [
        "a page whose slug ends in .html",
        "/learn/physics/questions/v1.html",
        "a slug that ends in .html",
        "text/html; charset=utf-8",
      ],
      ["the search page beside the index", "/search", "search page", "text/html; charset=utf-8"],
      ["a script", "/assets/app-1a2b3c.js", "let a;", "text/javascript; charset=utf-8"],
      ["data", "/data/manifest.json", "{}", "application/json"],
      ["a part of the index", "/search/1-abc/texts/0.bin", "bin", "application/octet-stream"],
      ["a feed", "/feed.atom", "<feed/>", "application/atom+xml; charset=utf-8"],
      ["the search's description", "/opensearch.xml", "<a/>", "application/opensearchdescription+xml"],
      ["a font", "/fonts.woff2", "font", "font/woff2"],
    ])("sends %s", async (_, path, body, type) => {
      const response = await request(root + path);
      expect([response.status, await response.text(), response.headers.get("content-type")]).toEqual([
        200,
        body,
        type,
      ]);
    });

    test.each([
      ["an unknown URL", "/learn/physics/questions/none", "nothing here"],
      ["a URL below a page", "/learn/physics/questions/why/more", "nothing here"],
      ["a missing script", "/assets/app-000000.js", "Not found\n"],
      ["a missing part of the index", "/search/1-abc/none.json", "Not found\n"],
      ["missing data", "/data/none.json", "Not found\n"],
      ["a dot file of a tool", "/.nginx/site.conf", "nothing here"],
      ["the marker file of the output", "/.quire-output", "nothing here"],
      ["the page for 404 by its own name", "/404.html", "nothing here"],
      ["a path with a line break in it", "/%0alearn", "nothing here"],
    ])("answers %s with 404, and caches nothing of it", async (_, path, body) => {
      const response = await request(root + path);
      expect([response.status, await response.text()]).toEqual([404, body]);
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(response.headers.get("content-type")).toMatch(
        body.startsWith("Not") ? /^text\/plain/u : /^text\/html/u,
      );
    });

    test.each([
      ["a slash at the end", "/learn/physics/", 301, "/learn/physics"],
      ["many slashes at the end", "/learn//physics///", 301, "/learn/physics"],
      ["a host where a path should be", "//example.net/", 301, "/example.net"],
      [".html at the end", "/learn/physics.html", 301, "/learn/physics"],
      ["the home page's file", "/index.html", 301, "/"],
      ["an alias with a space", "/old%20page", 301, "/learn/physics/questions/why"],
      ["an alias with a slash at its end", "/old%20page/", 301, "/learn/physics/questions/why"],
      ["an alias of odd characters", "/Old/$1/(a)", 301, "/learn"],
      [
        "an alias that differs from its page by case alone",
        "/learn/physics/questions/ibm",
        301,
        "/learn/physics/questions/IBM",
      ],
      ["an alias that ends in .html", "/old.html", 301, "/learn"],
      ["an alias of a page with an accent", "/accent", 301, "/learn/%C3%A9"],
      ["a long alias", `/${"long-".repeat(40)}source`, 301, base === "/" ? "/" : "/learn"],
      ["a redirect for now", "/now", 302, "/learn"],
    ])("redirects %s", async (_, path, status, target) => {
      const response = await request(root + path);
      expect([response.status, response.headers.get("location")]).toEqual([status, root + target]);
    });

    test("redirects to another site, with the characters that mean something to nginx", async () => {
      expect((await request(`${root}/away`)).headers.get("location")).toBe(
        "https://example.net/a?b=%24c&d=%22",
      );
    });

    test.each([
      ["/assets/app-1a2b3c.js", "public, max-age=31536000, immutable"],
      ["/data/articles/physics/abc/0.json", "public, max-age=31536000, immutable"],
      ["/search/1-abc/index.json", "public, max-age=31536000, immutable"],
      ["/data/manifest.json", "no-cache"],
      ["/search", "no-cache"],
      ["/learn/physics", "no-cache"],
      ["/feed.atom", "no-cache"],
      ["/early.js", "no-cache"],
    ])("sets Cache-Control of %s: %s", async (path, caching) => {
      expect((await request(root + path)).headers.get("cache-control")).toBe(caching);
    });

    test.each([
      "/",
      "/learn/physics",
      "/assets/app-1a2b3c.js",
      "/none",
      "/assets/none.js",
      "/opensearch.xml",
      "/now",
    ])("sends the security headers with %s", async (path) => {
      const { headers } = await request(root + path);
      for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name)).toBe(value);
    });

    test("answers with 304 and the same caching where nothing has changed", async () => {
      const etag = (await request(`${root}/assets/app-1a2b3c.js`)).headers.get("etag") ?? "";
      const response = await fetch(`${origin}${root}/assets/app-1a2b3c.js`, {
        headers: { "If-None-Match": etag },
      });
      expect([response.status, response.headers.get("cache-control")]).toEqual([
        304,
        "public, max-age=31536000, immutable",
      ]);
    });

    test("sends the precompressed file of a page to clients that accept it", async () => {
      const path = `${root}/learn/physics/questions/why`;
      expect(await (await request(path, "gzip")).text()).toBe("compressed beforehand");
      const plain = await request(path);
      expect([(await plain.text()).length, plain.headers.get("vary")]).toEqual([2_000, "Accept-Encoding"]);
    });

    if (base !== "/") {
      test("serves nothing outside of the base path except a redirect to it", async () => {
        expect((await request(root)).headers.get("location")).toBe(base);
        expect((await request("/learn")).status).toBe(404);
        expect((await request("/")).status).toBe(404);
      });
    }
  },
);

test(
  program === undefined
    ? "nginx's configuration was checked as text only: there is no nginx on the PATH"
    : "nginx accepts as many redirects as a large collection has URLs, without a warning",
  async () => {
    const many = Array.from({ length: 27_000 }, (_, index) =>
      createRedirect(`/old/${"a-question-".repeat(index % 12)}${index}`, "/learn"),
    );
    const files = Object.fromEntries(
      [...nginx.files(createHostOptions({ headers: securityHeaders, redirects: many }))].map(
        ({ path, content }) => [path, content],
      ),
    );
    expect(files[".nginx/site.conf"]?.match(/^ {2}"\/old\/.* "\/learn";$/gmu)).toHaveLength(27_000);
    if (program === undefined) return;
    const { folder, remove } = createSharedTempFolder(files);
    const args = ["-p", folder, "-c", ".nginx/nginx.conf", "-e", "stderr", "-t", "-q"];
    const { stderr } = spawnSync(program, args, { encoding: "utf8" });
    remove();
    expect(stderr).toBe("");
  },
);

async function findFreePort(): Promise<number> {
  return await new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function waitForServer(url: string): Promise<void> {
  await vi.waitFor(() => fetch(url), { timeout: 10_000 });
}

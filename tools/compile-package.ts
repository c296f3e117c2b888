import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Writes the folder `lib`, which is what `npm pack` publishes: the project with its sources compiled to JavaScript, so
 * that neither its users nor Vite need TypeScript. `npm pack` and `npm publish` run it.
 */

const project = fileURLToPath(new URL("..", import.meta.url));
const lib = join(project, "lib");

function compile(): void {
  const tsc = join(project, "node_modules", "typescript", "bin", "tsc");
  const run = (...flags: readonly string[]): void =>
    void execFileSync(process.execPath, [tsc, ...flags], { cwd: project, stdio: "inherit" });
  run("-p", "tsconfig.package.json");
  // With their comments, which editors show to those who write settings.
  run("-p", "tsconfig.package-types.json");
}

/** tsc changes the endings of imports, but not those of modules that are loaded by their URL. */
function renameModuleUrls(file: string): void {
  const code = readFileSync(file, "utf8");
  const renamed = code.replace(/new URL\("(\.[^"]+)\.tsx?", import\.meta\.url\)/gu, (_, path: string) => {
    if (!existsSync(join(dirname(file), `${path}.js`))) throw new Error(`${file}: ${path}.js is missing`);
    return `new URL("${path}.js", import.meta.url)`;
  });
  if (renamed !== code) writeFileSync(file, renamed);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

rmSync(lib, { recursive: true, force: true });
compile();
const isNoSource = (path: string): boolean => !/\.(?:tsx?|json)$/u.test(path);
cpSync(join(project, "src"), join(lib, "src"), { recursive: true, filter: isNoSource });
cpSync(join(project, "public"), join(lib, "public"), { recursive: true });
for (const file of listFiles(join(lib, "src"))) if (file.endsWith(".js")) renameModuleUrls(file);
const html = readFileSync(join(project, "index.html"), "utf8");
writeFileSync(join(lib, "index.html"), html.replace("entry-client.tsx", "entry-client.js"));
const { name, version, type } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as Record<
  string,
  unknown
>;
writeFileSync(
  join(lib, "package.json"),
  `${JSON.stringify({ name, version, type, private: true }, null, 2)}\n`,
);
chmodSync(join(lib, "src", "build", "cli", "main.js"), 0o755);

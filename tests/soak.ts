import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startVitest } from "vitest/node";

/**
 * Runs the property tests again and again, each round with another random seed: `npm run test:soak -- --rounds 20`.
 * A failure prints its counterexample and the command that repeats it.
 */
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, seed: { type: "string" } },
});

const root = fileURLToPath(new URL("..", import.meta.url));

const files = readdirSync(join(root, "tests"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.test\.tsx?$/u.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => readFileSync(path, "utf8").includes('from "fast-check"'))
  .map((path) => relative(root, path));

async function runRound(seed: number): Promise<boolean> {
  const vitest = await startVitest("test", files, {
    root,
    watch: false,
    reporters: ["dot"],
    provide: { propertySeed: seed },
  });
  const hasPassed =
    vitest.state.getCountOfFailedTests() === 0 && vitest.state.getUnhandledErrors().length === 0;
  await vitest.close();
  return hasPassed;
}

const seeds =
  values.seed === undefined
    ? Array.from({ length: Number(values.rounds) }, () => Math.floor(Math.random() * 2 ** 32) - 2 ** 31)
    : [Number(values.seed)];

for (const [index, seed] of seeds.entries()) {
  console.log(`Round ${index + 1} of ${seeds.length}, seed ${seed}`);
  if (await runRound(seed)) continue;
  console.error(`Failed with seed ${seed}. Repeat with: npm run test:soak -- --seed=${seed}`);
  process.exit(1);
}

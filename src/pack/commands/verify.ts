import { findSources } from "../find-sources.ts";
import { toCount } from "../flags.ts";
import { mapInWorkers } from "../map-in-workers.ts";
import { type VerifyRule, verifyRules } from "../verify-answer.tsx";
import type { VerifiedSource } from "../verify-source.ts";
import { type Command, textFlag } from "./command.ts";

/** Answers listed as the slowest. */
const slowestShown = 5;

/** Builds every answer to HTML and compares it with what its author wrote. */
export const verify: Command = {
  summary: "render every answer to HTML and report differences from its source",
  flags: ["content", "max-failures", "json"],
  run: async ({ flags, print, tell, progress }) => {
    const folder = textFlag(flags, "content", "content");
    const maxFailures = toCount("max-failures", textFlag(flags, "max-failures", "0"));
    const { paths } = await findSources(folder);
    const script = new URL("../verify-source-worker.ts", import.meta.url);
    const failures: { path: string; rule: VerifyRule; excerpt: string }[] = [];
    const slowest: { path: string; renderMs: number }[] = [];
    const figures = { articles: 0, formulas: 0, unreadable: 0 };
    progress.begin("Verifying", paths.length, "answers");
    let done = 0;
    const job = { script, setup: folder, items: paths, count: paths.length, batchSize: 32 };
    for await (const { path, answer } of mapInWorkers<string, VerifiedSource>(job)) {
      done += 1;
      progress.advance(done);
      if (answer === null) {
        figures.unreadable += 1;
        continue;
      }
      figures.articles += 1;
      figures.formulas += answer.formulas;
      for (const finding of answer.findings) failures.push({ path, ...finding });
      slowest.push({ path, renderMs: Math.round(answer.renderMs) });
      slowest.sort((one, other) => other.renderMs - one.renderMs).splice(slowestShown);
    }
    progress.end();
    const rules = Object.fromEntries(
      Object.keys(verifyRules).map((rule) => [
        rule,
        failures.filter((failure) => failure.rule === rule).length,
      ]),
    );
    const hasPassed = failures.length <= maxFailures && figures.unreadable === 0;
    if (flags["json"] === true) {
      print(JSON.stringify({ ...figures, rules, failures, slowest }, null, 2));
    } else {
      for (const { path, rule, excerpt } of failures)
        print(`${path}: ${rule}: ${excerpt.replace(/\s+/gu, " ")}`);
      for (const { path, renderMs } of slowest) print(`slow: ${renderMs} ms  ${path}`);
      for (const [rule, meaning] of Object.entries(verifyRules))
        print(`${String(rules[rule]).padStart(7)}  ${rule}: ${meaning}`);
      tell(
        `Answers: ${figures.articles}, formulas: ${figures.formulas}, failures: ${failures.length} (allowed: ${maxFailures}).`,
      );
      if (figures.unreadable > 0)
        tell(`Files that could not be read: ${figures.unreadable}. Run npm run check to see why.`);
    }
    return hasPassed ? 0 : 1;
  },
};

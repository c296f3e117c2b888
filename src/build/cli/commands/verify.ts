import { findSources, type SourceItem } from "../../collect/find-sources.ts";
import { buildServerApp } from "../../output/app/build-server-app.ts";
import { emptyCacheStore } from "../../output/cache/cache-store.ts";
import { mapInWorkers } from "../../output/workers/map-in-workers.ts";
import { commandLine, projectFolder } from "../../project.ts";
import { type VerifyRule, verifyRules } from "../../quality/verify-answer.ts";
import type { VerifiedSource, VerifyOptions } from "../../quality/verify-source.ts";
import { defaultLocale } from "../../ui-locale.ts";
import { type Command, contentFlag, stringFlag } from "../command.ts";
import { parseCount } from "../flags.ts";
import { withTempFolder } from "../with-temp-folder.ts";

/** How many of the slowest answers are listed. */
const slowestCount = 5;

/** Renders every answer to HTML and compares it with its source. */
export const verify: Command = {
  summary: "render every answer to HTML and report differences from its source",
  flags: ["content", "max-failures", "json"],
  run: async ({ flags, emit, log, progress, onStop }) => {
    const folder = contentFlag(flags);
    const maxFailures = parseCount("max-failures", stringFlag(flags, "max-failures", "0"));
    const { items, context } = await findSources({ folder });
    const script = new URL("../../quality/verify-source-worker.ts", import.meta.url);
    const failures: { path: string; rule: VerifyRule; excerpt: string }[] = [];
    const slowest: { path: string; renderMs: number }[] = [];
    const totals = { articles: 0, formulas: 0, unreadable: 0 };
    progress.start("Verifying", items.length, "answers");
    let done = 0;
    await withTempFolder({ onStop }, async (tempFolder) => {
      const serverApp = await buildServerApp(
        { projectFolder, base: "/", site: { externalImages: true }, uiLocale: defaultLocale, tempFolder },
        emptyCacheStore,
      );
      const workerData: VerifyOptions = { folder, context, serverApp };
      const job = { script, workerData, items, batchSize: 32 };
      for await (const result of mapInWorkers<SourceItem, VerifiedSource>(job)) {
        done += 1;
        progress.update(done);
        if (result.kind !== "verified") {
          if (result.kind === "invalid") totals.unreadable += 1;
          continue;
        }
        const { path, answer } = result;
        totals.articles += 1;
        totals.formulas += answer.formulas;
        for (const diagnostic of answer.diagnostics) failures.push({ path, ...diagnostic });
        slowest.push({ path, renderMs: Math.round(answer.renderMs) });
        slowest.sort((one, other) => other.renderMs - one.renderMs).splice(slowestCount);
      }
    });
    progress.finish();
    const rules = Object.fromEntries(
      Object.keys(verifyRules).map((rule) => [
        rule,
        failures.filter((failure) => failure.rule === rule).length,
      ]),
    );
    const isSuccessful = failures.length <= maxFailures && totals.unreadable === 0;
    if (flags["json"] === true) {
      emit(JSON.stringify({ ...totals, rules, failures, slowest }, null, 2));
    } else {
      for (const { path, rule, excerpt } of failures)
        emit(`${path}: ${rule}: ${excerpt.replace(/\s+/gu, " ")}`);
      for (const { path, renderMs } of slowest) emit(`slow: ${renderMs} ms  ${path}`);
      for (const [rule, meaning] of Object.entries(verifyRules))
        emit(`${String(rules[rule]).padStart(7)}  ${rule}: ${meaning}`);
      log(
        `Answers: ${totals.articles}, formulas: ${totals.formulas}, failures: ${failures.length} (allowed: ${maxFailures}).`,
      );
      if (totals.unreadable > 0)
        log(
          `Files that could not be read: ${totals.unreadable}. To see why, run: ${commandLine("check", `--content ${folder}`)}`,
        );
    }
    return isSuccessful ? 0 : 1;
  },
};

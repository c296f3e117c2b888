import { fork } from "node:child_process";
import { scriptToExecArgv } from "../workers/script-to-exec-argv.ts";
import type { ViteBuilds } from "./vite-builds.ts";
import type { ViteReply } from "./vite-process.ts";

const script = new URL("./vite-process.ts", import.meta.url);

/**
 * Runs a build of Vite in a process of its own, so that its memory, some 400 MB, is free again before pages are rendered.
 * Rejects with what the build fails with.
 */
export async function runViteBuild<Kind extends keyof ViteBuilds>(
  kind: Kind,
  options: Parameters<ViteBuilds[Kind]>[0],
): Promise<Awaited<ReturnType<ViteBuilds[Kind]>>> {
  const child = fork(script, { execArgv: scriptToExecArgv(script), serialization: "advanced" });
  const reply = await new Promise<ViteReply>((resolve, reject) => {
    child.once("message", (message) => resolve(message as ViteReply));
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(new Error(`The process that builds the app stopped with ${signal ?? `exit code ${code}`}.`)),
    );
    child.send({ kind, options });
  });
  // The process ends only now: if it ended after its reply, this one could get its exit event before the reply.
  child.disconnect();
  if (reply.kind === "failed") throw reply.error;
  return reply.result as Awaited<ReturnType<ViteBuilds[Kind]>>;
}

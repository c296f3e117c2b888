import { describe, expect, test } from "vitest";
import { measureCommand } from "../../bench/builds/measure-command.ts";

const node = (program: string) => ({ command: process.execPath, args: ["-e", program], cwd: "." });

describe("a measured command", () => {
  test("is timed to its end", async () => {
    const { seconds } = await measureCommand(node("setTimeout(() => undefined, 300)"));
    expect(seconds).toBeGreaterThan(0.3);
  });

  test("is stopped once it is ready", async () => {
    const server = node('setInterval(() => undefined, 1000); setTimeout(() => console.log("ready"), 300)');
    const { seconds } = await measureCommand(server, (output) => output.includes("ready"));
    expect(seconds).toBeGreaterThan(0.3);
  });

  test("that fails rejects with what it has printed", async () => {
    const failing = node('console.error("no such folder"); process.exit(1)');
    await expect(measureCommand(failing)).rejects.toThrow("no such folder");
  });
});

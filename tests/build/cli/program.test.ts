import { afterEach, describe, expect, test, vi } from "vitest";
import type { Command } from "../../../src/build/cli/command.ts";
import { type CommandInput, createProgram } from "../../../src/build/cli/program.ts";

const command: Command = {
  summary: "check everything",
  flags: ["content", "json", "no-cache", "skip-invalid", "target"],
  run: async () => 0,
};

const init: Command = {
  summary: "write a new site",
  flags: [],
  argument: { name: "DIR", description: "where to write it" },
  run: async () => 0,
};

const importing: Command = {
  ...command,
  summary: "import questions",
  flagDescriptions: { content: "where to write them" },
  argument: { name: "FROM", description: "what to read", isRequired: true },
};

/** Runs a command line. Returns the exit code, the flags that the command got, and what was printed. */
async function runLine(...args: string[]) {
  let output = "";
  const print = (text: string | Uint8Array): boolean => {
    output += String(text);
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(print);
  vi.spyOn(process.stderr, "write").mockImplementation(print);
  let received: CommandInput | undefined;
  const run = createProgram(
    { check: command, init, import: importing },
    async (_, input) => {
      received = input;
      return 1;
    },
    { name: "npm run", separator: "--", version: "1.2.3" },
  );
  const exitCode = await run(args);
  return { exitCode, flags: received?.flags, argument: received?.argument, output };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a command line", () => {
  test("runs its command with the flags, and ends with its exit code", async () => {
    const { exitCode, flags } = await runLine("check", "--content", "x", "--skip-invalid", "--no-cache");
    expect(exitCode).toBe(1);
    expect(flags).toEqual({ content: "x", "skip-invalid": true, "no-cache": true });
  });

  test("gives the command no flags that aren't there", async () => {
    expect((await runLine("check")).flags).toEqual({});
    expect((await runLine("check", "--content=y")).flags).toEqual({ content: "y" });
  });

  test("gives a command the argument that it asks for", async () => {
    expect(await runLine("import", "a.csv", "--content", "x")).toMatchObject({
      argument: "a.csv",
      flags: { content: "x" },
    });
    expect((await runLine("init", "site")).argument).toBe("site");
    expect((await runLine("init")).argument).toBeUndefined();
    expect((await runLine("check")).argument).toBeUndefined();
  });

  test.each([
    ["a missing argument", ["import"], "missing required argument"],
    ["an unknown flag", ["check", "--kontent", "x"], "Did you mean --content?"],
    ["a missing value", ["check", "--content"], "argument missing"],
    ["a flag in place of a value", ["check", "--content", "--json"], "The value is missing"],
    ["an excess argument", ["check", "stray"], "To name the content folder, write --content DIR."],
    ["a value that isn't wanted", ["check", "--json=yes"], "unknown option"],
    ["a flag of another command", ["check", "--port", "1"], "unknown option"],
  ])("with %s is refused, and says how to see the help", async (_, args, message) => {
    const { exitCode, flags, output } = await runLine(...args);
    expect(exitCode).toBe(2);
    expect(flags).toBeUndefined();
    expect(output).toContain(message);
    expect(output).toMatch(/\nAll flags: npm run \w+ -- --help\n$/u);
    expect(output.split("\n").length).toBeLessThan(6);
  });

  test.each([
    ["no", [], "Usage"],
    ["an unknown", ["chek"], "Did you mean check?"],
  ])("with %s command is refused with the list of all", async (_, args, message) => {
    const { exitCode, output } = await runLine(...args);
    expect(exitCode).toBe(2);
    expect(output).toContain(message);
    expect(output).toContain("Usage: npm run <command>");
    expect(output).toContain("check everything");
  });

  test("shows the version", async () => {
    expect(await runLine("--version")).toMatchObject({ exitCode: 0, output: "1.2.3\n" });
  });

  test.each([
    ["--help", ["check", "--help"]],
    ["help", ["help", "check"]],
  ])("shows the help of a command with %s", async (_, args) => {
    const { exitCode, flags, output } = await runLine(...args);
    expect(exitCode).toBe(0);
    expect(flags).toBeUndefined();
    expect(output).toContain("Usage: npm run check -- [flags]");
    expect(output).toMatch(/--content <DIR> +content folder with the articles \(default: content\)\n/u);
  });

  test.each([
    [["--host", "nginx"], { target: "nginx" }, "--host is now called --target.\n"],
    [["--skip-bad"], { "skip-invalid": true }, "--skip-bad is now called --skip-invalid.\n"],
    [["--host", "nginx", "--target", "netlify"], { target: "netlify" }, "--host is now called --target.\n"],
  ])("accepts the former name of a flag with a hint: %j", async (args, flags, hint) => {
    expect(await runLine("check", ...args)).toMatchObject({ flags, output: hint });
  });

  test("shows no former names in the help", async () => {
    expect((await runLine("check", "--help")).output).not.toMatch(/--host|--skip-bad/u);
  });

  test("describes a flag as the command understands it", async () => {
    expect((await runLine("import", "--help")).output).toMatch(/--content <DIR> +where to write them\n/u);
  });
});

const registerTypescript = new URL("./register-typescript.mjs", import.meta.url).href;

/** Node's options for a worker or a process that runs one of our modules: neither inherits the ability to run TypeScript. */
export function scriptToExecArgv({ pathname }: URL): string[] {
  return pathname.endsWith(".ts") ? ["--import", registerTypescript] : [];
}

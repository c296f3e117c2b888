import { type ViteBuilds, viteBuilds } from "./vite-builds.ts";

/** Which build to run, and for what. */
export type ViteRequest = {
  readonly [Kind in keyof ViteBuilds]: {
    readonly kind: Kind;
    readonly options: Parameters<ViteBuilds[Kind]>[0];
  };
}[keyof ViteBuilds];

/** What became of a build. */
export type ViteReply =
  | { readonly kind: "built"; readonly result: unknown }
  | { readonly kind: "failed"; readonly error: unknown };

// This process ends when nobody needs it any more, or with the one that started it.
process.once("disconnect", () => process.exit());

process.once("message", ({ kind, options }: ViteRequest) => {
  const reply = (message: ViteReply): void => void process.send?.(message);
  // The type of the options goes with the kind.
  (viteBuilds[kind] as (options: ViteRequest["options"]) => Promise<unknown>)(options).then(
    (result) => reply({ kind: "built", result }),
    (error: unknown) => reply({ kind: "failed", error }),
  );
});

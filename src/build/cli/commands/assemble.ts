import { countOf } from "../../count-of.ts";
import { createAtomicOutput } from "../../output/atomic-output.ts";
import { assembleParts } from "../../output/parts/assemble-parts.ts";
import { type Command, outFlag } from "../command.ts";
import { formatBytes } from "../report.ts";

/** Puts a site together from parts that several machines have built. */
export const assemble: Command = {
  summary: "put a site together from parts that were built with `build --part`",
  argument: {
    name: "PARTS",
    description: "the folder that the folders of all parts are in",
    isRequired: true,
  },
  flags: ["out"],
  run: async ({ argument = "", flags, log, onStop }) => {
    const out = outFlag(flags);
    const atomicOutput = await createAtomicOutput(out, argument, "folder of parts");
    onStop(atomicOutput.dispose);
    try {
      const { parts, files, bytes } = await assembleParts(argument, atomicOutput.folder);
      await atomicOutput.commit();
      log(`Wrote ${out}`);
      log(`${countOf(files, "file")} of ${countOf(parts, "part")}, ${formatBytes(bytes)}`);
      return 0;
    } finally {
      atomicOutput.dispose();
    }
  },
};

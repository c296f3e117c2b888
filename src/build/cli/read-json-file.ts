import { promises as fs } from "node:fs";
import * as v from "valibot";
import { jsonErrorToText } from "../explain-json-error.ts";
import { UsageError } from "./flags.ts";

/** The contents of a JSON file that a flag names. Throws `UsageError` if it isn't there, or doesn't fit the schema. */
export async function readJsonFile<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const checked = v.safeParse(schema, parseJson(file, await readText(file)));
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const path = v.getDotPath(issue);
  throw new UsageError(`${file}${path === null ? "" : `: ${path}`}: ${issue.message}`);
}

async function readText(file: string): Promise<string> {
  try {
    return await fs.readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(code === "ENOENT" ? `${file}: file not found` : `cannot read ${file} (${code})`);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(jsonErrorToText(error, text, file));
  }
}

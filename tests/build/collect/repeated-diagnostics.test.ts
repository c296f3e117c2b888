import { join } from "node:path";
import { expect, test } from "vitest";
import { readCollection } from "../../../src/build/collect/collection.ts";
import { RecordFile } from "../../../src/build/collect/record-file.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { smallArticle } from "../../support/small-article.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

test.each([
  ["keyword", "Did you mean keywords?"],
  ["descripton", "Did you mean description?"],
  ["alises", "Did you mean aliases?"],
  ["mood", "Check the spelling, or ignore this if the field is not meant for Quire."],
  ["rating", "Check the spelling, or ignore this if the field is not meant for Quire."],
])("the hint for the unknown field %s: %s", async (name, hint) => {
  const folder = createTempFolder({ "a/one.md": smallArticle("One?", { [name]: "calm" }) });
  const recordFile = new RecordFile(join(createTempFolder(), "records"));
  const options = { folder, lint: false, siteName: "Site" };
  const { diagnostics } = await readCollection(options, recordFile, silentProgressReporter);
  recordFile.close();
  expect(diagnostics).toMatchObject([{ rule: "unknown-field", hint }]);
});

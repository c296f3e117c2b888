import { handleBatches } from "../workers/handle-batches.ts";
import { ownedBuffers } from "../workers/owned-buffers.ts";
import { type IndexJob, runIndexJob } from "./index-job.ts";

handleBatches(
  async (job: IndexJob) => runIndexJob(job),
  ({ files }) => ownedBuffers(files.map(({ bytes }) => bytes)),
);

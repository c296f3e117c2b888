import { handleBatches } from "../workers/handle-batches.ts";
import { type IndexJob, runIndexJob } from "./index-job.ts";

handleBatches(async (job: IndexJob) => runIndexJob(job));

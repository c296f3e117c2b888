import { type BigramFilesJob, bigramJobToFiles } from "../../../search/index/index-builder.ts";
import { handleBatches } from "../workers/handle-batches.ts";

handleBatches(async (job: BigramFilesJob) => [...bigramJobToFiles(job)]);

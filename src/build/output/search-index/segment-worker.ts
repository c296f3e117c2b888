import { handleBatches } from "../workers/handle-batches.ts";
import { jobToSegment, type SegmentJob, segmentToBytes } from "./segment-job.ts";

handleBatches(async (job: SegmentJob) => segmentToBytes(jobToSegment(job)));

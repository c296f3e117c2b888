import { handleBatches } from "../workers/handle-batches.ts";
import { jobToSegment, type SegmentJob } from "./segment-job.ts";
import { segmentToBytes } from "./stored-segment.ts";

handleBatches(async (job: SegmentJob) => segmentToBytes(jobToSegment(job)));

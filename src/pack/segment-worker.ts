import { jobToSegment, type SegmentJob, segmentToBytes } from "./segment-job.ts";
import { serveBatches } from "./serve-batches.ts";

serveBatches(async (job: SegmentJob) => segmentToBytes(jobToSegment(job)));

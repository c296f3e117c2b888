import { handleBatches } from "../output/workers/handle-batches.ts";
import type { TopicArticle } from "./topic-article.ts";
import { articlesToTopicBytes } from "./topic-bytes.ts";

handleBatches(async (articles: readonly TopicArticle[]) => articlesToTopicBytes(articles));

import type { ReactElement } from "react";
import { Deferred } from "../../components/deferred/deferred.tsx";
import type { ArticleToolsProps } from "./article-tools.tsx";

const loadArticleTools = async () => (await import("./article-tools.tsx")).ArticleTools;

/** Actions for an article, loaded on idle. Its space is reserved to avoid a layout shift. */
export function DeferredArticleTools(props: ArticleToolsProps): ReactElement {
  return (
    <div className="article-tools-slot">
      <Deferred load={loadArticleTools} props={props} />
    </div>
  );
}

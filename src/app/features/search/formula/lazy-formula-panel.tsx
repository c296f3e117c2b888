import { queryOptions, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { LoadFailure } from "../../../components/load-failure.tsx";
import { Skeleton } from "../../../components/skeleton.tsx";
import { loadChunk } from "../../../data/chunks/load-chunk.ts";
import { errorToMessage } from "../../../data/error-to-message.ts";
import type { FormulaPanelProps } from "./formula-panel.tsx";

const formulaPanelQuery = queryOptions({
  queryKey: ["formula-panel"],
  queryFn: async () => (await loadChunk(() => import("./formula-panel.tsx"))).FormulaPanel,
  structuralSharing: false,
});

/** The results of a search for a formula, once their code is loaded. Without it, those of a search for words. */
export function LazyFormulaPanel(props: FormulaPanelProps): ReactElement {
  const { data: FormulaPanel, error } = useQuery(formulaPanelQuery);
  if (FormulaPanel !== undefined) return <FormulaPanel {...props} />;
  if (!error) return <Skeleton />;
  // Browsers remember that a chunk could not be loaded: only a reload requests it again.
  return (
    props.wordResults ?? (
      <LoadFailure message={errorToMessage(error)} onRetry={() => window.location.reload()} />
    )
  );
}

import { useQuery } from "@tanstack/react-query";

function keywordToItself(keyword: string): string {
  return keyword;
}

/**
 * The function that tells whether two spellings are one keyword. Its code is only loaded when it is needed: as long as no
 * keyword is selected, and until it is loaded, each spelling is its own key.
 */
export function useKeywordToKey(isNeeded: boolean): (keyword: string) => string {
  const { data = keywordToItself } = useQuery({
    queryKey: ["keyword-to-key"],
    queryFn: async () => (await import("../../../search/analysis/keyword-to-key.ts")).keywordToKey,
    enabled: isNeeded,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}

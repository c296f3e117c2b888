import { useQuery } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { findSubject } from "../../../../bundle/subject-tree.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import type { Facets } from "../../../../search/query/facets.ts";
import type { SearchFilters } from "../../../../search/query/filters.ts";
import { manifestQuery } from "../../../data/manifest-query.ts";
import "./search-facets.css";

/** Upper bound of values per facet; rare ones don't help to narrow the results. */
const maxValues = 10;

interface SearchFacetsProps {
  readonly facets: Facets;
  readonly filters: SearchFilters;
  readonly onFiltersChange: (filters: SearchFilters) => void;
}

/** Facets with result counts. Several values can be selected; clicking one again deselects it. */
export function SearchFacets({ facets, filters, onFiltersChange }: SearchFacetsProps): ReactElement {
  const { data: manifest } = useQuery({ ...manifestQuery, enabled: false });
  const slugToName = (slug: string): string => (manifest && findSubject(manifest, slug)?.name) ?? slug;
  const updateFilters = (
    changes: { readonly [Name in keyof SearchFilters]: SearchFilters[Name] | undefined },
  ): void => {
    const next = Object.entries({ ...filters, ...changes }).filter(
      ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    );
    onFiltersChange(Object.fromEntries(next));
  };
  return (
    <>
      <FacetGroup name={lazyMessages.facets.subject}>
        <FacetValues
          values={facets.subjects}
          selected={filters.subjects ?? []}
          valueToLabel={slugToName}
          onSelectionChange={(subjects) => updateFilters({ subjects })}
        />
      </FacetGroup>
      <FacetGroup name={lazyMessages.facets.keyword}>
        <FacetValues
          values={facets.keywords}
          areCountsKnown={facets.areKeywordsCounted}
          selected={filters.keywords ?? []}
          valueToLabel={(key) => facets.keywords.find(({ value }) => value === key)?.keyword ?? key}
          onSelectionChange={(keywords) => updateFilters({ keywords })}
        />
      </FacetGroup>
      <FacetGroup name={lazyMessages.facets.contains}>
        <FacetToggle
          name={lazyMessages.facets.formulas}
          count={facets.hasFormulas}
          isSelected={filters.hasFormulas === true}
          onToggle={(isOn) => updateFilters({ hasFormulas: isOn })}
        />
        <FacetToggle
          name={lazyMessages.facets.code}
          count={facets.hasCode}
          isSelected={filters.hasCode === true}
          onToggle={(isOn) => updateFilters({ hasCode: isOn })}
        />
      </FacetGroup>
      <FacetGroup name={lazyMessages.facets.length}>
        <FacetValues
          values={facets.lengths}
          selected={filters.lengths ?? []}
          valueToLabel={(length) => lazyMessages.lengths[length]}
          onSelectionChange={(lengths) => updateFilters({ lengths })}
        />
      </FacetGroup>
      <FacetGroup name={lazyMessages.facets.year}>
        <FacetValues
          values={facets.years}
          selected={filters.years ?? []}
          valueToLabel={String}
          onSelectionChange={(years) => updateFilters({ years })}
        />
      </FacetGroup>
    </>
  );
}

function FacetGroup({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <fieldset className="facet">
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

interface FacetValuesProps<Value extends string | number> {
  readonly values: readonly { readonly value: Value; readonly count: number }[];
  /** Whether the counts are those of all results, and so are shown. Default true. */
  readonly areCountsKnown?: boolean;
  readonly selected: readonly Value[];
  readonly valueToLabel: (value: Value) => string;
  readonly onSelectionChange: (values: readonly Value[]) => void;
}

function FacetValues<Value extends string | number>({
  values,
  areCountsKnown = true,
  selected,
  valueToLabel,
  onSelectionChange,
}: FacetValuesProps<Value>): ReactElement {
  const sorted = values.toSorted((one, other) => other.count - one.count).slice(0, maxValues);
  // Selected values stay visible even without results, so that they can be deselected.
  const others = selected
    .filter((value) => !sorted.some((each) => each.value === value))
    .map((value) => ({ value, count: 0 }));
  return (
    <>
      {[...sorted, ...others].map(({ value, count }) => (
        <FacetToggle
          key={value}
          name={valueToLabel(value)}
          count={areCountsKnown ? count : undefined}
          isSelected={selected.includes(value)}
          onToggle={(isOn) =>
            onSelectionChange(isOn ? [...selected, value] : selected.filter((each) => each !== value))
          }
        />
      ))}
    </>
  );
}

interface FacetToggleProps {
  readonly name: string;
  readonly count: number | undefined;
  readonly isSelected: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

/** A value that can be selected; nothing if that would leave no results. */
function FacetToggle({ name, count, isSelected, onToggle }: FacetToggleProps): ReactElement | null {
  if (count === 0 && !isSelected) return null;
  return (
    <button type="button" className="chip" aria-pressed={isSelected} onClick={() => onToggle(!isSelected)}>
      {name}
      {count !== undefined && <span className="chip-count">{messages.number(count)}</span>}
    </button>
  );
}

import { useQuery } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { manifestQuery } from "../../library/manifest-query.ts";
import type { Facets } from "../../search/facets.ts";
import type { SearchFilters } from "../../search/filters.ts";
import { laterWords } from "../../words/later-words.ts";
import { words } from "../../words/words.ts";

/** Values of one kind shown; those that few results have help nobody to narrow. */
const maxValues = 10;

interface SearchFacetsProps {
  readonly facets: Facets;
  readonly filters: SearchFilters;
  /** True once the counts have been asked for: they cost a download. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onFilters: (filters: SearchFilters) => void;
}

/** What results can be narrowed to, with how many would be left. Several at once; each press again takes one back. */
export function SearchFacets({
  facets,
  filters,
  isOpen,
  onOpen,
  onFilters,
}: SearchFacetsProps): ReactElement {
  const { data: manifest } = useQuery({ ...manifestQuery, enabled: false });
  const nameOf = (slug: string): string =>
    manifest?.subjects.find((each) => each.slug === slug)?.name ?? slug;
  const set = (
    changes: { readonly [Name in keyof SearchFilters]: SearchFilters[Name] | undefined },
  ): void => {
    const next = Object.entries({ ...filters, ...changes }).filter(
      ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    );
    onFilters(Object.fromEntries(next));
  };
  return (
    <details className="facets" open={isOpen} onToggle={(event) => event.currentTarget.open && onOpen()}>
      <summary>{laterWords.narrow}</summary>
      <Group name={laterWords.facets.subject}>
        <Values
          values={facets.subjects}
          chosen={filters.subjects ?? []}
          toName={nameOf}
          onChosen={(subjects) => set({ subjects })}
        />
      </Group>
      <Group name={laterWords.facets.keyword}>
        <Values
          values={facets.keywords}
          chosen={filters.keywords ?? []}
          toName={(key) => facets.keywords.find(({ value }) => value === key)?.keyword ?? key}
          onChosen={(keywords) => set({ keywords })}
        />
      </Group>
      <Group name={laterWords.facets.with}>
        <Switch
          name={laterWords.facets.formulas}
          count={facets.hasFormulas}
          isOn={filters.hasFormulas === true}
          onSwitch={(isOn) => set({ hasFormulas: isOn })}
        />
        <Switch
          name={laterWords.facets.code}
          count={facets.hasCode}
          isOn={filters.hasCode === true}
          onSwitch={(isOn) => set({ hasCode: isOn })}
        />
      </Group>
      <Group name={laterWords.facets.length}>
        <Values
          values={facets.lengths}
          chosen={filters.lengths ?? []}
          toName={(length) => laterWords.lengths[length]}
          onChosen={(lengths) => set({ lengths })}
        />
      </Group>
      <Group name={laterWords.facets.year}>
        <Values
          values={facets.years}
          chosen={filters.years ?? []}
          toName={String}
          onChosen={(years) => set({ years })}
        />
      </Group>
    </details>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <fieldset className="facet">
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

interface ValuesProps<Value extends string | number> {
  readonly values: readonly { readonly value: Value; readonly count: number }[];
  readonly chosen: readonly Value[];
  readonly toName: (value: Value) => string;
  readonly onChosen: (values: readonly Value[]) => void;
}

function Values<Value extends string | number>({
  values,
  chosen,
  toName,
  onChosen,
}: ValuesProps<Value>): ReactElement {
  const sorted = values.toSorted((one, other) => other.count - one.count).slice(0, maxValues);
  // A chosen value stays, so that it can be taken back, though nothing has it now.
  const others = chosen
    .filter((value) => !sorted.some((each) => each.value === value))
    .map((value) => ({ value, count: 0 }));
  return (
    <>
      {[...sorted, ...others].map(({ value, count }) => (
        <Switch
          key={value}
          name={toName(value)}
          count={count}
          isOn={chosen.includes(value)}
          onSwitch={(isOn) => onChosen(isOn ? [...chosen, value] : chosen.filter((each) => each !== value))}
        />
      ))}
    </>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly count: number | undefined;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

function Switch({ name, count, isOn, onSwitch }: SwitchProps): ReactElement {
  return (
    <button type="button" className="chip" aria-pressed={isOn} onClick={() => onSwitch(!isOn)}>
      {name}
      {count !== undefined && <span className="chip-count">{words.number(count)}</span>}
    </button>
  );
}

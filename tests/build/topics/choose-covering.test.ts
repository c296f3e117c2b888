import { describe, expect, test } from "vitest";
import { chooseCovering } from "../../../src/build/topics/choose-covering.ts";

function covering(name: string, ...degrees: number[]) {
  return { name, degrees: Float32Array.from(degrees) };
}

function choose(candidates: ReturnType<typeof covering>[], count = 9, minDegree = 0): string[] {
  return chooseCovering(candidates, count, minDegree, (one, other) => one.name[0] === other.name[0]).map(
    ({ name }) => name,
  );
}

describe("a choice of coverings", () => {
  test("begins with the one that covers most, then takes what adds most", () => {
    expect(
      choose([covering("a", 1, 1, 0, 0), covering("b", 0, 1, 1, 1), covering("c", 0, 0, 0.5, 0.5)]),
    ).toEqual(["b", "a"]);
  });

  test("ends at its number, and when nothing is added", () => {
    const all = [
      covering("a", 1, 0, 0),
      covering("b", 0, 1, 0),
      covering("c", 0, 0, 1),
      covering("d", 1, 1, 1),
    ];
    expect(choose(all, 2)).toEqual(["d"]);
    expect(choose(all.slice(0, 3), 2)).toEqual(["a", "b"]);
    expect(choose([], 2)).toEqual([]);
  });

  test("doesn't count what is hardly covered", () => {
    expect(choose([covering("a", 0.1, 0.1, 0.1), covering("b", 0, 0, 0.3)], 9, 0.2)).toEqual(["b"]);
  });

  test("leaves out what another one makes superfluous", () => {
    expect(choose([covering("a1", 1, 0), covering("a2", 0, 0.9)])).toEqual(["a1"]);
  });
});

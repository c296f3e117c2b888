import { expect, test } from "vitest";
import { flagsToAddress, parsePort, parseSitePart, UsageError } from "../../../src/build/cli/flags.ts";
import { flagsToTarget } from "../../../src/build/cli/target-flag.ts";

test.each(["-1", "65536", "http", "", "80.5"])("%j is not a port", (flag) => {
  expect(() => parsePort(flag)).toThrow(UsageError);
});

test.each(["", "1", "0/3", "4/3", "1/0", "1/257", "1.5/3", "-1/3", "1/3/5", "1 / 3"])(
  "%j is not a part",
  (flag) => {
    expect(() => parseSitePart(flag)).toThrow(UsageError);
  },
);

test("a part is its number and the number of all", () => {
  expect(parseSitePart("2/8")).toEqual({ number: 2, count: 8 });
});

test.each([
  [{}, "127.0.0.1"],
  [{ host: true }, "0.0.0.0"],
  [{ host: "192.168.1.20" }, "192.168.1.20"],
  [{ host: "::1" }, "::1"],
])("with %j a site is served at %s", (flags, address) => {
  expect(flagsToAddress(flags)).toBe(address);
});

test.each(["netlify", "256.1.1.1", "http://192.168.1.20", ""])(
  "%j is not an address to serve a site at",
  (host) => {
    expect(() => flagsToAddress({ host })).toThrow(UsageError);
  },
);

test.each([
  [{}, undefined],
  [{ target: "netlify" }, "netlify"],
])("with %j a site is built for %s", (flags, target) => {
  expect(flagsToTarget(flags)).toBe(target);
});

test("a target that does not exist is refused with a list of those that do", () => {
  expect(() => flagsToTarget({ target: "moon" })).toThrow(
    'invalid --target "moon": expected one of static, nginx, netlify',
  );
});

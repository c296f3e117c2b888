import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router";
import { expect, test } from "vitest";
import { NavigationLink } from "../../../../src/app/components/links/navigation-link.tsx";

function isMarked(to: string, location: string, end: boolean): boolean {
  const html = renderToString(
    <StaticRouter location={location}>
      <NavigationLink to={to} end={end}>
        Physics
      </NavigationLink>
    </StaticRouter>,
  );
  return html.includes('aria-current="page"');
}

test.each([
  { to: "/learn", location: "/learn", below: true, itself: true },
  { to: "/learn", location: "/learn/physics", below: true, itself: false },
  { to: "/learn", location: "/learning", below: false, itself: false },
  { to: "/learn/فيزياء", location: "/learn/%D9%81%D9%8A%D8%B2%D9%8A%D8%A7%D8%A1", below: true, itself: true },
  { to: "/keywords", location: "/keywords/c?q=cell#top", below: true, itself: false },
  { to: "/keywords/c", location: "/keywords", below: false, itself: false },
])("a navigation link to $to is marked at $location as it should be", ({ to, location, below, itself }) => {
  expect(isMarked(to, location, false)).toBe(below);
  expect(isMarked(to, location, true)).toBe(itself);
});

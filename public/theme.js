// Before the first paint: what a reader has set for reading (see src/library/reading-settings.ts).
try {
  var d = document.documentElement, l = localStorage, s = JSON.parse(l["quire:reading"] || "{}");
  if (/^(light|dark|sepia)$/.test(s.theme)) d.dataset.theme = s.theme;
  if (s.font == "sans") d.dataset.font = "sans";
  ["size", "width", "leading"].forEach(function (k) {
    if (s[k] > 0.5 && s[k] < 2.5) d.style.setProperty("--reading-" + k, s[k]);
  });
  if (l["quire:reader"]) d.dataset.reader = "";
} catch (e) {}

// Before the first paint: applies settings (src/app/features/preferences).
try {
  var d = document.documentElement, l = localStorage, p = "quire:" + d.dataset.base + ":", s = JSON.parse(l[p + "appearance"] || l["quire:reading"] || "{}");
  if (/^(light|dark|sepia)$/.test(s.theme)) d.dataset.theme = s.theme;
  if (s.font == "sans") d.dataset.font = "sans";
  ["size", "width", "lineHeight"].forEach(function (k) {
    if (s[k] > 0.5 && s[k] < 2.5) d.style.setProperty("--reading-" + k.replace("H", "-h"), s[k]);
  });
  if (l[p + "has-unfinished"]) d.dataset.hasUnfinished = "";
  if (l[p + "study-due"] <= Date.now()) d.dataset.studyDue = "";
} catch (e) {}

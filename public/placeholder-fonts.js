// Makes room for formulas until their fonts have loaded. Inlined in pages with formulas, before their content.
(function () {
  var fonts = document.fonts, added = [];
  try {
    document.currentScript.dataset.fonts.split(",").forEach(function (font) {
      var parts = font.split(" "), bytes = Uint8Array.from(atob(parts[3]), function (c) { return c.charCodeAt(0); });
      var face = new FontFace(parts[0], bytes, { style: parts[1], weight: parts[2] });
      // Unlike a font in a stylesheet, it can be used at once.
      fonts.add(face);
      added.push(face);
    });
  } catch (e) {}
  // Without their fonts, formulas are shown in another one. Browsers wait as long for fonts (font-display: block).
  setTimeout(function () {
    var loaded = 0, missing = 0;
    fonts.forEach(function (face) {
      if (added.indexOf(face) < 0 && /KaTeX/.test(face.family)) {
        if (face.status == "loaded") loaded++;
        else if (face.status != "unloaded") missing++;
      }
    });
    if (missing || !loaded) added.forEach(function (face) { fonts.delete(face); });
  }, 3e3);
})();

// Measures of a page as it stands, for tests: texts that cover each other, and texts
// cut off by the picture they stand in.

(() => {
  const main = document.querySelector("[data-testid=stMain]");

  function visible(node) {
    const style = getComputedStyle(node);
    return style.visibility !== "hidden" && Number(style.opacity) > 0.05;
  }

  // A text's own ink is lower than its line: the box is taken without its leading.
  function ink(box) {
    const trim = box.height * 0.2;
    return {
      left: box.left + 1, right: box.right - 1,
      top: box.top + trim, bottom: box.bottom - trim,
    };
  }

  function cover(one, other) {
    const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return wide > 2 && high > 2;
  }

  function pairs(found) {
    found.sort((one, other) => one.ink.top - other.ink.top);
    const said = [];
    for (let i = 0; i < found.length; i++) {
      for (let j = i + 1; j < found.length && found[j].ink.top < found[i].ink.bottom; j++) {
        if (cover(found[i].ink, found[j].ink)) said.push(`${found[i].text} × ${found[j].text}`);
      }
    }
    return said;
  }

  function drawn(plot) {
    const texts = [...plot.querySelectorAll("svg text")].filter(
      (text) => text.textContent.trim() && !text.closest(".hoverlayer") && visible(text)
    );
    return texts.flatMap((text) => {
      // Lines of one label are one text each.
      const parts = text.querySelectorAll(":scope > tspan.line");
      return (parts.length ? [...parts] : [text]).map((part) => ({
        text: part.textContent.trim().slice(0, 60),
        box: part.getBoundingClientRect(),
        ink: ink(part.getBoundingClientRect()),
      }));
    }).filter((one) => one.box.width > 1);
  }

  function written() {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest("svg, script, style, .st-key-navigation")) continue;
      if (parent.closest("[data-testid=stIconMaterial], .for-ears")) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const clip = clipped(parent);
      for (const box of range.getClientRects()) {
        const inside = within(box, clip);
        if (inside.right - inside.left > 2 && inside.bottom - inside.top > 2) {
          found.push({ text: node.data.trim().slice(0, 60), ink: ink({
            ...inside, height: inside.bottom - inside.top }) });
        }
      }
    }
    return found;
  }

  // What a box that scrolls hides is not seen.
  function clipped(node) {
    let box = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };
    for (let each = node; each && each !== main; each = each.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(each).overflow)) {
        box = within(each.getBoundingClientRect(), box);
      }
    }
    return box;
  }

  function within(box, clip) {
    return {
      left: Math.max(box.left, clip.left), right: Math.min(box.right, clip.right),
      top: Math.max(box.top, clip.top), bottom: Math.min(box.bottom, clip.bottom),
    };
  }

  function cut(plot, texts) {
    const frame = plot.querySelector(".svg-container")?.getBoundingClientRect();
    if (!frame) return [];
    return texts
      .filter(({ box }) => box.left < frame.left - 2 || box.right > frame.right + 2)
      .map(({ text }) => text);
  }

  const overlaps = pairs(written());
  const cuts = [];
  for (const plot of main.querySelectorAll(".js-plotly-plot")) {
    const texts = drawn(plot);
    overlaps.push(...pairs(texts));
    cuts.push(...cut(plot, texts));
  }
  const wide = Math.max(...[document.documentElement, main].map(
    (each) => each.scrollWidth - each.clientWidth
  ));
  return { overlaps, cuts, wide };
})();

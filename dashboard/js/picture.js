// Pictures of a card, made in the reader's browser: the chart as it stands on the
// page, with its title above and its citation below, in the page's own fonts.
//
// data: { card, name, title, aid, lead, citation, lang, items: [{format, label}] }

const PAD = 24;
const FONT = "IBM Plex Sans Arabic";
const FACES = [
  ["arabic", 400], ["latin", 400], ["arabic", 600], ["latin", 600],
];
const SVG = "http://www.w3.org/2000/svg";

export default function ({ data, parentElement }) {
  parentElement.replaceChildren();
  for (const item of data.items) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "picture-button";
    button.dataset.format = item.format;
    button.textContent = item.label;
    button.onclick = () => save(data, item.format);
    parentElement.append(button);
  }
}

async function save(data, format) {
  const card = document.querySelector(".st-key-card_" + CSS.escape(data.card));
  const drawn = card && (await drawing(card));
  if (!drawn) return;
  const picture = await framed(drawn, data, card);
  const markup = new XMLSerializer().serializeToString(picture);
  const file = new Blob([markup], { type: "image/svg+xml;charset=utf-8" });
  hand(format === "svg" ? file : await painted(file, picture), `${data.name}.${format}`);
}

// The chart as one svg element: plotly's layers in their order, or a map's canvas.
async function drawing(card) {
  const plot = card.querySelector(".js-plotly-plot .svg-container");
  if (plot) {
    const box = plot.getBoundingClientRect();
    const layers = [...plot.querySelectorAll(":scope > svg.main-svg")];
    return group(box.width, box.height, layers.map((layer) => layer.cloneNode(true)));
  }
  const canvas = [...card.querySelectorAll("canvas")].sort(
    (one, other) => other.width * other.height - one.width * one.height
  )[0];
  if (!canvas) return null;
  const image = element("image", {
    width: canvas.clientWidth,
    height: canvas.clientHeight,
    href: await canvasUrl(canvas),
  });
  return group(canvas.clientWidth, canvas.clientHeight, [image]);
}

function canvasUrl(canvas) {
  return new Promise((done) =>
    requestAnimationFrame(() =>
      canvas.toBlob((blob) => {
        const reader = new FileReader();
        reader.onload = () => done(reader.result);
        reader.readAsDataURL(blob);
      })
    )
  );
}

function group(width, height, children) {
  const drawn = element("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  drawn.append(...children);
  drawn.querySelectorAll(".draglayer, .hoverlayer").forEach((layer) => layer.remove());
  return drawn;
}

async function framed(drawn, data, card) {
  const style = getComputedStyle(card);
  const quiet = getComputedStyle(card.querySelector(".cite") || card).color;
  const width = Number(drawn.getAttribute("width")) + 2 * PAD;
  const inner = width - 2 * PAD;
  const above = [
    ...wrapped(data.title, inner, 600, 18).map((text) => line(text, 600, 18, style.color)),
    ...wrapped(data.lead || "", inner, 400, 15).map((text) => line(text, 400, 15, style.color)),
    ...wrapped(data.aid, inner, 400, 13).map((text) => line(text, 400, 13, quiet)),
  ];
  const below = wrapped(data.citation, inner, 400, 12).map((text) => line(text, 400, 12, quiet));
  const top = PAD + stacked(above) + 8;
  const chart = Number(drawn.getAttribute("height"));
  const height = top + chart + 8 + stacked(below) + PAD;
  const picture = element("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  const sheet = element("style", {});
  sheet.textContent = await faces();
  picture.append(sheet, element("rect", { width, height, fill: style.backgroundColor }));
  place(picture, above, PAD, width, data.lang);
  drawn.setAttribute("x", PAD);
  drawn.setAttribute("y", top);
  picture.append(drawn);
  place(picture, below, top + chart + 8, width, data.lang);
  return picture;
}

function line(text, weight, size, colour) {
  return { text, weight, size, colour, height: size * 1.6 };
}

function stacked(lines) {
  return lines.reduce((sum, each) => sum + each.height, 0);
}

function place(picture, lines, top, width, lang) {
  const arabic = lang === "ar";
  let y = top;
  for (const each of lines) {
    y += each.height;
    const text = element("text", {
      x: arabic ? width - PAD : PAD,
      y: y - each.size * 0.45,
      fill: each.colour,
      direction: arabic ? "rtl" : "ltr",
      "text-anchor": "start",
      "font-family": `'${FONT}', sans-serif`,
      "font-size": each.size,
      "font-weight": each.weight,
    });
    text.textContent = each.text;
    picture.append(text);
  }
}

function wrapped(text, width, weight, size) {
  const ruler = document.createElement("canvas").getContext("2d");
  ruler.font = `${weight} ${size}px "${FONT}", sans-serif`;
  const lines = [];
  let held = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = held ? `${held} ${word}` : word;
    if (held && ruler.measureText(longer).width > width) {
      lines.push(held);
      held = word;
    } else {
      held = longer;
    }
  }
  return held ? [...lines, held] : lines;
}

// A picture is drawn without the page: its fonts have to travel inside it.
async function faces() {
  const rules = await Promise.all(
    FACES.map(async ([subset, weight]) => {
      const file = `ibm-plex-sans-arabic-${subset}-${weight}-normal.woff2`;
      const answer = await fetch(new URL(`app/static/fonts/${file}`, document.baseURI));
      if (!answer.ok) return "";
      const url = await dataUrl(await answer.blob());
      return (
        `@font-face{font-family:'${FONT}';font-weight:${weight};` +
        `src:url(${url}) format('woff2');unicode-range:${RANGES[subset]}}`
      );
    })
  );
  return rules.join("");
}

const RANGES = {
  arabic: "U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC",
  latin: "U+0000-00FF,U+0131,U+0152-0153,U+2000-200B,U+2010-206F,U+20AC,U+2190-2193,U+2212",
};

function dataUrl(blob) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(blob);
  });
}

async function painted(file, picture) {
  const image = new Image();
  image.src = await dataUrl(file);
  await image.decode();
  // Chromium lays text out before a data font is ready: the second painting has it.
  await new Promise((done) => setTimeout(done, 150));
  const canvas = document.createElement("canvas");
  canvas.width = 2 * picture.getAttribute("width");
  canvas.height = 2 * picture.getAttribute("height");
  const pen = canvas.getContext("2d");
  pen.scale(2, 2);
  pen.drawImage(image, 0, 0);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function hand(blob, name) {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

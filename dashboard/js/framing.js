// A picture of a card: the drawn chart between its title and its citation. Used in
// the reader's browser (picture.js) and in the server's (server_picture.js).
//
// words: { title, aid, lead, citation, lang, table: { heads, rows, more } | null,
//   legend: [{ name, colour }] }; colours: { ink, quiet, card, rule }
// faces: the @font-face rules, fonts included, that travel inside the picture

const PAD = 24;
const FONT = "IBM Plex Sans Arabic";
const SVG = "http://www.w3.org/2000/svg";
const ARABIC = /[\u0600-\u06ff]/;
const LETTER = /\p{L}/u;
// Rows of a table: letters, line, air above and below; columns: narrowest, widest.
const TABLE = { size: 13, line: 20, air: 7, gap: 20, least: 54, most: 340, width: 1100 };

function framed(drawn, words, colours, faces) {
  const width = Number(drawn.getAttribute("width")) + 2 * PAD;
  const inner = width - 2 * PAD;
  const lines = (text, weight, size, colour) =>
    wrapped(text || "", inner, weight, size).map((part) => line(part, weight, size, colour));
  const above = [
    ...lines(words.title, 600, 18, colours.ink),
    ...lines(words.lead, 400, 15, colours.ink),
    ...lines(words.aid, 400, 13, colours.quiet),
  ];
  const below = lines(words.citation, 400, 12, colours.quiet);
  const legend = legendRows(words.legend || [], inner, colours.ink, words.lang);
  const top = PAD + stacked(above) + 8;
  const foot = top + Number(drawn.getAttribute("height")) + 8;
  const height = foot + legend.height + stacked(below) + PAD;
  const picture = element("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  const sheet = element("style", {});
  sheet.textContent = faces;
  picture.append(sheet, element("rect", { width, height, fill: colours.card }));
  place(picture, above, PAD, width, words.lang);
  drawn.setAttribute("x", PAD);
  drawn.setAttribute("y", top);
  picture.append(drawn);
  legend.drawn.setAttribute("x", PAD);
  legend.drawn.setAttribute("y", foot);
  picture.append(legend.drawn);
  place(picture, below, foot + legend.height, width, words.lang);
  return picture;
}

// Swatches with their names, from the side that the language starts at.
function legendRows(items, width, colour, lang) {
  const drawn = element("svg", { width });
  const ruler = document.createElement("canvas").getContext("2d");
  ruler.font = `400 13px "${FONT}", sans-serif`;
  const side = (x) => (lang === "ar" ? width - x : x);
  let x = 0;
  let y = 0;
  for (const { name, colour: fill } of items) {
    const wide = 18 + ruler.measureText(name).width + 22;
    if (x && x + wide > width) {
      x = 0;
      y += 24;
    }
    drawn.append(element("circle", { cx: side(x + 7), cy: y + 12, r: 6, fill }));
    drawn.append(cellText(name, side(x + 18), y + 17, 400, colour, lang));
    x += wide;
  }
  const height = items.length ? y + 32 : 0;
  drawn.setAttribute("height", height);
  return { drawn, height };
}

// Rows as a drawing: columns run from the side that the language starts at.
function tabled(table, colours, lang) {
  const lines = [table.heads, ...table.rows];
  const widths = columnWidths(lines);
  const width = widths.reduce((sum, each) => sum + each + TABLE.gap, -TABLE.gap);
  const drawn = element("svg", { width });
  let y = 0;
  lines.forEach((cells, number) => {
    const weight = number ? 400 : 600;
    const parts = cells.map((cell, at) =>
      cell.split("\n").flatMap((part) => wrapped(part, widths[at], weight, TABLE.size))
    );
    const colour = number ? colours.ink : colours.quiet;
    let x = 0;
    parts.forEach((part, at) => {
      part.forEach((text, place) => {
        const base = y + TABLE.air + (place + 1) * TABLE.line - 6;
        drawn.append(cellText(text, lang === "ar" ? width - x : x, base, weight, colour, lang));
      });
      x += widths[at] + TABLE.gap;
    });
    y += Math.max(1, ...parts.map((part) => part.length)) * TABLE.line + 2 * TABLE.air;
    drawn.append(element("rect", { x: 0, y: y - 1, width, height: 1, fill: colours.rule }));
  });
  if (table.more) {
    y += TABLE.line + TABLE.air;
    drawn.append(cellText(table.more, lang === "ar" ? width : 0, y - 6, 400, colours.quiet, lang));
  }
  drawn.setAttribute("height", y);
  drawn.setAttribute("viewBox", `0 0 ${width} ${y}`);
  return drawn;
}

function columnWidths(lines) {
  const ruler = document.createElement("canvas").getContext("2d");
  ruler.font = `600 ${TABLE.size}px "${FONT}", sans-serif`;
  const natural = lines[0].map((_, at) =>
    Math.max(
      ...lines.flatMap((cells) => cells[at].split("\n")).map((part) => ruler.measureText(part).width + 2),
      TABLE.least
    )
  );
  const held = natural.map((each) => Math.min(each, TABLE.most));
  const room = TABLE.width - TABLE.gap * (held.length - 1);
  const sum = held.reduce((total, each) => total + each, 0);
  return sum <= room ? held : held.map((each) => Math.max(TABLE.least, (each * room) / sum));
}

// A text in the other script than the page's still stands at the page's side.
function cellText(text, x, y, weight, colour, lang) {
  const first = [...text].find((letter) => LETTER.test(letter)) || "";
  const own = first ? (ARABIC.test(first) ? "ar" : "en") : lang;
  const made = element("text", {
    x, y, fill: colour, direction: own === "ar" ? "rtl" : "ltr",
    "text-anchor": own === lang ? "start" : "end",
    "font-family": `'${FONT}', sans-serif`, "font-size": TABLE.size, "font-weight": weight,
  });
  made.textContent = text;
  return made;
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
  const fits = (part) => ruler.measureText(part).width <= width;
  const lines = [];
  let held = "";
  for (let word of text.split(/\s+/).filter(Boolean)) {
    if (held && fits(`${held} ${word}`)) {
      held = `${held} ${word}`;
      continue;
    }
    if (held) lines.push(held);
    // A word that no line can hold, such as a digest, is cut.
    while (!fits(word) && word.length > 1) {
      let end = word.length - 1;
      while (end > 1 && !fits(word.slice(0, end))) end -= 1;
      lines.push(word.slice(0, end));
      word = word.slice(end);
    }
    held = word;
  }
  return held ? [...lines, held] : lines;
}

function dataUrl(blob) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(blob);
  });
}

// The picture painted on a canvas, twice as fine as the screen.
async function painted(picture) {
  const markup = new XMLSerializer().serializeToString(picture);
  const image = new Image();
  image.src = await dataUrl(new Blob([markup], { type: "image/svg+xml;charset=utf-8" }));
  await image.decode();
  // Chromium lays text out before a data font is ready: the second painting has it.
  await new Promise((done) => setTimeout(done, 150));
  const canvas = document.createElement("canvas");
  canvas.width = 2 * picture.getAttribute("width");
  canvas.height = 2 * picture.getAttribute("height");
  const pen = canvas.getContext("2d");
  pen.scale(2, 2);
  pen.drawImage(image, 0, 0);
  return canvas;
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

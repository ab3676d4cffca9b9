// A picture of a card: the drawn chart between its title and its citation. Used in
// the reader's browser (picture.js) and in the server's (server_picture.js).
//
// words: { title, aid, lead, citation, lang }; colours: { ink, quiet, card }
// faces: the @font-face rules, fonts included, that travel inside the picture

const PAD = 24;
const FONT = "IBM Plex Sans Arabic";
const SVG = "http://www.w3.org/2000/svg";

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
  const top = PAD + stacked(above) + 8;
  const chart = Number(drawn.getAttribute("height"));
  const height = top + chart + 8 + stacked(below) + PAD;
  const picture = element("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  const sheet = element("style", {});
  sheet.textContent = faces;
  picture.append(sheet, element("rect", { width, height, fill: colours.card }));
  place(picture, above, PAD, width, words.lang);
  drawn.setAttribute("x", PAD);
  drawn.setAttribute("y", top);
  picture.append(drawn);
  place(picture, below, top + chart + 8, width, words.lang);
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

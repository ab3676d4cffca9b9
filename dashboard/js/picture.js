// The link to a card, and pictures of it, made in the reader's browser: the chart as
// it stands on the page, framed as framing.js says (the server puts it before this
// text).
//
// data: { card, name, words, head, items: [{format, label}],
//         link: {address, label, done, failed} }

const FACES = [
  ["arabic", 400], ["latin", 400], ["arabic", 600], ["latin", 600],
];
const RESTS = 4000;

export default function ({ data, parentElement }) {
  const head = document.createElement("p");
  head.className = "menu-head";
  head.textContent = data.head;
  parentElement.replaceChildren(linkButton(data.link), head);
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

function linkButton({ address, label, done, failed }) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "picture-button link-button";
  button.dataset.address = address;
  button.textContent = label;
  // What the button says is told to who cannot see it change.
  button.setAttribute("aria-live", "polite");
  button.onclick = async () => {
    button.textContent = (await copied(address)) ? done : failed;
    setTimeout(() => (button.textContent = label), RESTS);
  };
  return button;
}

// Without a secure context there is no clipboard; the older way still works there.
async function copied(address) {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    const line = document.createElement("textarea");
    line.value = address;
    document.body.append(line);
    line.select();
    const isDone = document.execCommand("copy");
    line.remove();
    return isDone;
  }
}

async function save(data, format) {
  const card = document.querySelector(".st-key-card_" + CSS.escape(data.card));
  if (!card) return;
  const style = getComputedStyle(card);
  const quiet = getComputedStyle(card.querySelector(".cite") || card).color;
  const rule = style.getPropertyValue("--rule");
  const colours = { ink: style.color, quiet, card: style.backgroundColor, rule };
  const table = data.words.table;
  const drawn = table ? tabled(table, colours, data.words.lang) : await drawing(card);
  if (!drawn) return;
  const picture = framed(drawn, data.words, colours, await faces());
  hand(await written(picture, format), `${data.name}.${format}`);
}

async function written(picture, format) {
  if (format === "svg") {
    const markup = new XMLSerializer().serializeToString(picture);
    return new Blob([markup], { type: "image/svg+xml;charset=utf-8" });
  }
  const canvas = await painted(picture);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
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

function hand(blob, name) {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
}

// What the frame asks of the browser: landmarks for who moves by them, keys for the
// search, the card that a link leads to, and word when the reader chooses another theme.
// Streamlit recolours its own parts and runs nothing, so the charts would keep the
// colours they were drawn in.
//
// data: { dark, views }: the theme of this run, what the bar of views is called

// A card is looked for so long, and kept in place while charts above it settle.
const PATIENCE = 30000, SETTLES = 2500, STEP = 150;
// Taken at once: the address may be written anew before the card is drawn.
let wanted = /^#card_[\w-]+$/.test(location.hash) ? location.hash.slice(1) : "";

let drawnDark = null;
let asked = null;
let watcher = null;
let tell = () => {};

export default function ({ data, setTriggerValue }) {
  drawnDark = data.dark;
  asked = null;
  tell = (scheme) => setTriggerValue("theme", scheme);
  name(data.views);
  watch();
  listen();
  if (wanted) lead(wanted);
  wanted = "";
}

function name(views) {
  const bar = document.querySelector(".st-key-navigation");
  if (!bar) return;
  bar.setAttribute("role", "navigation");
  bar.setAttribute("aria-label", views);
  for (const link of bar.querySelectorAll("a")) {
    if (link.closest("[class*='_here']")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

// A theme is a class of the app's own element; nothing else of the page is watched.
function watch() {
  const app = document.querySelector("[data-testid=stApp]");
  if (!app || watcher?.app === app) return;
  watcher?.disconnect();
  watcher = new MutationObserver(() => see(app));
  watcher.app = app;
  watcher.observe(app, { attributes: true, attributeFilter: ["class", "style"] });
}

// Down leads from the search box to what it found, Escape puts that away.
function listen() {
  if (document.documentElement.dataset.heard) return;
  document.documentElement.dataset.heard = "1";
  document.addEventListener("keydown", (event) => {
    const found = document.querySelector(".st-key-found");
    const box = event.target.closest?.(".st-key-tools [data-testid=stTextInput]");
    if (!found || !(box || found.contains(event.target))) return;
    if (event.key === "Escape") document.querySelector(".st-key-found_close button")?.click();
    if (event.key === "ArrowDown" && box) found.querySelector("a")?.focus();
  });
}

// Asked once for each change: a server that draws the same again is not asked anew.
function see(app) {
  const dark = getComputedStyle(app).colorScheme.includes("dark");
  if (dark === drawnDark) asked = null;
  else if (asked !== dark) {
    asked = dark;
    tell(dark ? "dark" : "light");
  }
}

function lead(key) {
  const since = performance.now();
  let found = 0;
  let isReaders = false;
  const leave = () => (isReaders = true);
  const signs = ["wheel", "touchstart", "keydown", "pointerdown"];
  signs.forEach((sign) => addEventListener(sign, leave, { once: true, passive: true }));
  const timer = setInterval(() => {
    const now = performance.now();
    const card = document.querySelector(`.st-key-${CSS.escape(key)}`);
    if (card) {
      found ||= now;
      card.dataset.linked = "true";
      if (!isReaders) card.scrollIntoView({ block: "start" });
    }
    if (isReaders || now - since > PATIENCE || (found && now - found > SETTLES)) {
      clearInterval(timer);
    }
  }, STEP);
}

// Copies a quotation with its footnote. The buttons stand beside their quotations,
// each with the number of its quotation and the language it copies in; this part
// listens for all of a panel's buttons.
//
// data: { panel, items: [{ar: {text, link}, en: {text, link}}],
//         said: {ar: {done, failed}, en: {done, failed}} }

const SHOWN = 2500;

export default function ({ data, parentElement }) {
  const panel = document.querySelector(".st-key-" + CSS.escape(data.panel));
  if (!panel) return;
  let status = parentElement.querySelector("[role=status]");
  if (!status) {
    status = document.createElement("span");
    status.setAttribute("role", "status");
    status.className = "for-ears";
    parentElement.append(status);
  }
  panel.onclick = (event) => {
    const button = event.target.closest?.("button[data-copy]");
    if (!button || !panel.contains(button)) return;
    const item = data.items[Number(button.dataset.copy)]?.[button.lang];
    if (item) hand(whole(item), button, data.said[button.lang], status);
  };
}

// Only the browser knows under which address a reader has opened the page.
function whole(item) {
  return `${item.text} ${new URL(item.link, document.baseURI).href}`;
}

async function hand(text, button, said, status) {
  const done = (await modern(text)) || older(text, button);
  if (!done) offer(text, button);
  tell(button, done ? said.done : said.failed, status);
}

async function modern(text) {
  // Browsers keep the clipboard from pages without a secure origin.
  if (!navigator.clipboard || !window.isSecureContext) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function older(text, button) {
  const field = fieldWith(text);
  field.className = "for-ears";
  document.body.append(field);
  field.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    done = false;
  }
  field.remove();
  button.focus();
  return done;
}

// Where nothing may write to the clipboard, the reader still can.
function offer(text, button) {
  const row = button.parentElement;
  row.querySelector("textarea")?.remove();
  const field = fieldWith(text);
  field.className = "copy-by-hand";
  field.setAttribute("aria-label", button.dataset.label || button.textContent);
  row.append(field);
  field.select();
}

function fieldWith(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.dir = "auto";
  return field;
}

function tell(button, said, status) {
  button.dataset.label ||= button.textContent;
  button.textContent = said;
  button.classList.add("told");
  // Cleared first: the same words said twice would not be announced twice.
  status.textContent = "";
  status.lang = button.lang;
  requestAnimationFrame(() => (status.textContent = said));
  clearTimeout(button.back);
  button.back = setTimeout(() => {
    button.textContent = button.dataset.label;
    button.classList.remove("told");
  }, SHOWN);
}

// The canonical link of what the reader sees, to be copied in one click.
//
// data: { plain, pinned, is_pinned, lang, texts: {link, pin, pin_aid, copy, done, failed} }

const RESTS = 4000;
let names = 0;

export default function ({ data, parentElement }) {
  const held = parentElement.querySelector(".share-link");
  // A new run brings new links; what the reader has switched stays as it was.
  const isPinned = held ? held.dataset.pinned === "true" : data.is_pinned;
  parentElement.replaceChildren(panel(data, isPinned));
}

function panel(data, isPinned) {
  const { texts } = data;
  const box = element("div", { className: "share-panel" });
  const link = element("input", {
    className: "share-link", type: "text", readOnly: true, dir: "ltr", id: `share-${++names}`,
  });
  const label = element("label", { htmlFor: link.id, textContent: texts.link });
  const pin = element("input", { type: "checkbox", checked: isPinned });
  pin.setAttribute("role", "switch");
  const pinLabel = element("label", { className: "share-pin" });
  const words = element("span", { textContent: texts.pin });
  words.append(element("small", { textContent: texts.pin_aid }));
  pinLabel.append(pin, words);
  const button = element("button", {
    className: "share-copy", type: "button", textContent: texts.copy,
  });
  const said = element("p", { className: "share-said" });
  said.setAttribute("role", "status");
  const show = () => {
    link.value = pin.checked ? data.pinned : data.plain;
    link.dataset.pinned = String(pin.checked);
    said.textContent = "";
  };
  pin.onchange = show;
  link.onfocus = () => link.select();
  button.onclick = async () => {
    const copied = await copy(link);
    said.textContent = copied ? texts.done : texts.failed;
    said.classList.toggle("failed", !copied);
    if (copied) setTimeout(() => (said.textContent = ""), RESTS);
  };
  show();
  box.append(label, link, button, said, pinLabel);
  return box;
}

// Without a secure context there is no clipboard; the older way still works there.
async function copy(link) {
  try {
    await navigator.clipboard.writeText(link.value);
    return true;
  } catch {
    link.focus();
    link.select();
    return document.execCommand("copy");
  }
}

function element(name, values) {
  return Object.assign(document.createElement(name), values);
}

// A line for who sees a view for the first time. The browser remembers what was
// read, so nobody is told twice and the server need not know who reads.
//
// data: { view, title, text, understood }

const KEPT = "tahaluf-understood";

export default function ({ data, parentElement }) {
  parentElement.replaceChildren();
  if (understood().includes(data.view)) return;
  const line = document.createElement("aside");
  line.className = "hint";
  line.setAttribute("aria-label", data.title);
  const said = document.createElement("p");
  const head = document.createElement("b");
  head.textContent = `${data.title}. `;
  said.append(head, data.text);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = data.understood;
  button.onclick = () => {
    keep([...understood(), data.view]);
    parentElement.replaceChildren();
  };
  line.append(said, button);
  parentElement.append(line);
}

function understood() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) || "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function keep(views) {
  try {
    localStorage.setItem(KEPT, JSON.stringify([...new Set(views)]));
  } catch {
    // A browser that keeps nothing shows the line again: no harm.
  }
}

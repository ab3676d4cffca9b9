// What the marks of an article say. A note follows the pointer's mark, or the one a
// finger or the keyboard has reached; on a narrow screen it lies at the foot. One
// mark is a stop of the keyboard, arrows lead to the others, Escape puts the note away.
//
// data: { text, table }: the keys of the containers of the text and of its facts

const STEPS = { ArrowLeft: 1, ArrowRight: -1 };
const GAP = 8;

export default function ({ data, parentElement }) {
  const text = document.querySelector(".st-key-" + CSS.escape(data.text));
  const table = document.querySelector(".st-key-" + CSS.escape(data.table));
  if (!text) return;
  const note = noteIn(parentElement);
  text.onmouseover = (event) => tell(markOf(event) || reached(text), note);
  text.onmouseout = () => tell(reached(text), note);
  text.onkeydown = (event) => step(event, text, note);
  text.onclick = (event) => {
    if (!markOf(event)) tell(null, note);
  };
  if (!text.dataset.heard) {
    text.dataset.heard = "1";
    // Looked up when it happens: the note of an earlier run may be gone.
    const spoken = () => document.querySelector(".mark-note");
    text.addEventListener("focusin", (event) => tell(markOf(event), spoken(), true));
    text.addEventListener("focusout", () => tell(null, spoken()));
    // Scrolling is not told upwards, but downwards it is.
    document.addEventListener("scroll", () => follow(spoken()), { capture: true, passive: true });
  }
  if (table) table.onclick = (event) => go(event, text);
}

function noteIn(parent) {
  let note = parent.querySelector(".mark-note");
  if (!note) {
    note = document.createElement("div");
    note.className = "mark-note";
    note.setAttribute("role", "status");
    note.hidden = true;
    parent.append(note);
  }
  return note;
}

function markOf(event) {
  return event.target.closest?.(".text .f") || null;
}

function reached(text) {
  const focused = document.activeElement;
  return text.contains(focused) && focused.matches(".f") ? focused : null;
}

function tell(mark, note, byFocus = false) {
  if (!note) return;
  // The browser's own title would come on top, and never on a touch screen.
  if (mark?.title) {
    mark.dataset.said = mark.title;
    mark.removeAttribute("title");
  }
  const said = mark?.dataset.said;
  note.hidden = !said;
  if (!said) return;
  note.replaceChildren(
    ...said.split("\n").map((line) => {
      const part = document.createElement("p");
      part.textContent = line;
      return part;
    })
  );
  note.about = mark;
  place(note, mark);
  if (byFocus) keepStop(mark);
}

function follow(note) {
  if (!note || note.hidden) return;
  if (note.about.isConnected) place(note, note.about);
  else note.hidden = true;
}

function place(note, mark) {
  note.style.cssText = "";
  if (matchMedia("(max-width: 640px)").matches) return;
  const lines = mark.getClientRects();
  const box = lines[lines.length - 1];
  const room = mark.closest("[data-testid=stMain]").getBoundingClientRect();
  const { offsetWidth: wide, offsetHeight: high } = note;
  const below = box.bottom + GAP;
  const top = below + high > innerHeight ? lines[0].top - high - GAP : below;
  const middle = box.left + box.width / 2 - wide / 2;
  const last = room.right - wide - 2 * GAP;
  note.style.left = `${Math.max(room.left + GAP, Math.min(middle, last))}px`;
  note.style.top = `${Math.max(GAP, top)}px`;
}

// Tab comes back to the mark that was left.
function keepStop(mark) {
  for (const each of mark.closest(".text").querySelectorAll(".f[tabindex='0']")) {
    each.tabIndex = -1;
  }
  mark.tabIndex = 0;
}

function step(event, text, note) {
  const here = markOf(event);
  if (event.key === "Escape") tell(null, note);
  if (!here || !(event.key in STEPS)) return;
  const marks = [...text.querySelectorAll(".text .f")];
  const next = marks[marks.indexOf(here) + STEPS[event.key]];
  if (!next) return;
  event.preventDefault();
  next.scrollIntoView({ block: "nearest" });
  next.focus({ preventScroll: true });
}

function go(event, text) {
  const button = event.target.closest?.("button[data-to]");
  const there = button && text.querySelector(`[data-at="${button.dataset.to}"]`);
  if (!there) return;
  there.scrollIntoView({ block: "center" });
  there.focus({ preventScroll: true });
  there.classList.add("f-target");
  there.addEventListener("blur", () => there.classList.remove("f-target"), { once: true });
}

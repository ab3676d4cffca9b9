// Says words of the frame anew wherever they appear: in texts, and in the labels
// that only a screen reader or a hovering pointer meets.
//
// data: { words: {as it stands: as it is to be said} }

const SAID_IN = ["aria-label", "title", "placeholder"];
// Charts draw thousands of nodes, and nothing of the frame stands in an article.
const LEFT_ALONE = "svg, canvas, article, .naskh, .rows, script, style";

let words = {};
let watcher = null;

export default function ({ data }) {
  words = data.words;
  if (!watcher) {
    watcher = new MutationObserver((changes) => changes.forEach(see));
    watcher.observe(document.body, {
      subtree: true, childList: true, characterData: true,
      attributes: true, attributeFilter: SAID_IN,
    });
  }
  say(document.body);
}

function see(change) {
  if (change.type === "childList") change.addedNodes.forEach(say);
  else if (change.type === "attributes") sayLabels(change.target);
  else sayText(change.target);
}

function say(node) {
  if (node.nodeType === Node.TEXT_NODE) return sayText(node);
  if (node.nodeType !== Node.ELEMENT_NODE || node.closest(LEFT_ALONE)) return;
  sayLabels(node);
  node.querySelectorAll(SAID_IN.map((name) => `[${name}]`).join()).forEach(sayLabels);
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) sayText(text);
}

function sayLabels(element) {
  for (const name of SAID_IN) {
    const said = anew(element.getAttribute(name));
    if (said !== undefined) element.setAttribute(name, said);
  }
}

function sayText(text) {
  const said = anew(text.data);
  if (said !== undefined && !text.parentElement?.closest(LEFT_ALONE)) text.data = said;
}

function anew(said) {
  return said && Object.hasOwn(words, said) ? words[said] : undefined;
}

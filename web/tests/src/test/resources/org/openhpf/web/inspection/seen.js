// What a person sees on the page, for the checks that follow in one scope with this file. Nothing is changed.

/** The open modal dialog if there is one: what lies behind it cannot be used. */
const scope = document.querySelector("dialog:modal") || document.body;

const isRendered = element =>
  element.checkVisibility({checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: false});

/** Cut down to (nearly) nothing, as texts for screen readers alone are; or out of the page, as skip links are. */
const isAwayItself = element => {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const tiny = box.width <= 2 || box.height <= 2;
  const out = ["absolute", "fixed"].includes(style.position) && (box.right + scrollX <= 0 || box.bottom + scrollY <= 0);
  return out || (tiny && style.overflow !== "visible") || style.clipPath === "inset(50%)"
    || style.clip === "rect(0px, 0px, 0px, 0px)";
};

/** Answers of one look at the page; each look begins anew. */
const remembered = answer => {
  const answers = new Map();
  return element => {
    if (!answers.has(element)) {
      answers.set(element, answer(element));
    }
    return answers.get(element);
  };
};

const isAway = remembered(element => element && element !== document.documentElement
  ? isAwayItself(element) || isAway(element.parentElement) : false);

const isSeen = remembered(element => isRendered(element) && !isAway(element));

/** What a person must read or use: in main or a dialog, and not marked as secondary. */
const isMain = element => Boolean(element.closest("main, dialog")) && !element.closest("[data-secondary]");

const oneLine = text => text.replace(/\s+/g, " ").trim();

/** Names an element for people who look for it. */
const describe = element => {
  const id = element.id ? `#${element.id}` : "";
  const classes = [...element.classList].map(name => `.${name}`).join("");
  const said = oneLine(element.getAttribute("aria-label") || element.innerText || element.value || "").slice(0, 30);
  return `<${element.localName}${id}${classes}> ${said}`;
};

/** Fields show text that is no text node. */
const TEXT_FIELDS = "input:not([type=checkbox], [type=radio], [type=range], [type=hidden]), select, textarea";

/** Every visible text: {element, text, boxes}. */
const seenTexts = () => (seenTexts.found ??= findTexts());

const findTexts = () => {
  const texts = [];
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, noscript, template, option") || !isSeen(element)) {
      continue;
    }
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0);
    if (boxes.length) {
      texts.push({element, text: oneLine(node.data), boxes});
    }
  }
  for (const field of scope.querySelectorAll(TEXT_FIELDS)) {
    if (isSeen(field)) {
      const text = field.localName === "select" ? field.selectedOptions[0]?.text : field.value || field.placeholder;
      texts.push({element: field, text: oneLine(text || ""), boxes: [field.getBoundingClientRect()]});
    }
  }
  return texts;
};

const CONTROLS = "button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], "
  + "[role=tab], [role=radio], [role=checkbox], [role=switch], [role=option], [role=menuitem]";

const isChoice = element => element.matches("input[type=checkbox], input[type=radio]");

/** Every visible control: {element, target}, the target being all that can be touched, labels of choices included. */
const seenControls = () => [...scope.querySelectorAll(CONTROLS)].flatMap(element => {
  const parts = [element, ...(isChoice(element) ? element.labels || [] : [])].filter(isSeen);
  if (!parts.length) {
    return [];
  }
  const boxes = parts.map(part => part.getBoundingClientRect());
  const left = Math.min(...boxes.map(box => box.left));
  const top = Math.min(...boxes.map(box => box.top));
  const width = Math.max(...boxes.map(box => box.right)) - left;
  const height = Math.max(...boxes.map(box => box.bottom)) - top;
  return [{element, shown: parts[0], target: {left, top, width, height}}];
});

/** What a control is called, well enough to tell two of them apart. */
const nameOf = element => oneLine(element.getAttribute("aria-label")
  || [...(element.labels || [])].map(label => label.innerText).join(" ") || element.innerText || element.title || "");

/** A result: what was asked, what was measured, and where it fails. */
const result = (clause, requirement, measured, faults) =>
  ({clause, requirement, measured: String(measured), faults: [...new Set(faults)]});

const round = number => Math.round(number * 100) / 100;

/** The one with the smallest value, for what a report says of many. */
const smallest = values => values.length ? round(Math.min(...values)) : "none there";

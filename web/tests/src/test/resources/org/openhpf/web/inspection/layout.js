// Nothing lost: no text cut off, none over another, nothing to be scrolled sideways (WCAG 1.4.4, 1.4.10).

/** A wide table may be scrolled within its own frame (WCAG 1.4.10 lets tables off); the frame holds nothing else. */
const isTableFrame = remembered(element => ["auto", "scroll"].includes(getComputedStyle(element).overflowX)
  && Boolean(element.querySelector(":scope > table")));

/** What an element hides of that which runs over its edges. */
const hiding = remembered(element => {
  const style = getComputedStyle(element);
  const hides = value => ["hidden", "clip"].includes(value);
  return {across: hides(style.overflowX), down: hides(style.overflowY), frame: element.getBoundingClientRect()};
});

const sideways = () => {
  const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
  const inner = [...scope.querySelectorAll("*")].filter(element =>
    element.scrollWidth > element.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(element).overflowX)
    && isRendered(element) && !isTableFrame(element));
  return result(
    "WCAG 1.4.10", "no scrolling sideways", `${Math.max(0, wide)} px too wide`,
    [...(wide > 1 ? [`the page: ${wide} px wider than the screen`] : []),
      ...inner.map(element => `${describe(element)}: ${element.scrollWidth} px in ${element.clientWidth}`)]);
};

/** A field's hint has no box of its own; what somebody typed may be longer than the field. */
const hintFits = field => {
  const style = getComputedStyle(field);
  paint.font = style.font;
  return field.localName !== "input" || Boolean(field.value)
    || paint.measureText(field.placeholder).width
      <= field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) + 1;
};

/** What cuts off one of its texts, by hiding what runs over or by the edge of the screen. */
const cutOff = texts => result(
  "WCAG 1.4.4", "no text cut off", `${texts.length} texts`,
  texts.flatMap(({element, boxes}) => {
    if (element.matches(TEXT_FIELDS)) {
      return hintFits(element) ? [] : [`${describe(element)}: its hint is cut off`];
    }
    if (getComputedStyle(element).webkitLineClamp !== "none") {
      return [`${describe(element)}: clamped to some lines`];
    }
    const right = Math.max(...boxes.map(box => box.right));
    const left = Math.min(...boxes.map(box => box.left));
    const bottom = Math.max(...boxes.map(box => box.bottom));
    const top = Math.min(...boxes.map(box => box.top));
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (isTableFrame(at)) {
        return [];
      }
      const {across, down, frame} = hiding(at);
      // Glyphs are less high than their boxes: a tenth of a line does not cut anything.
      const slack = (boxes[0].bottom - boxes[0].top) / 10;
      if ((across && (right > frame.right + 1 || left < frame.left - 1))
          || (down && (bottom > frame.bottom + slack || top < frame.top - slack))) {
        return [`${describe(element)}: cut off by ${describe(at)}`];
      }
    }
    return right > innerWidth + 1 || left < -1 ? [`${describe(element)}: beyond the edge of the screen`] : [];
  }));

/** What floats above the page, as bars that stay do, is compared with its own kind alone. */
const layerOf = remembered(element => !element || element === document.body ? document.body
  : ["fixed", "sticky"].includes(getComputedStyle(element).position) ? element : layerOf(element.parentElement));

const overlaps = texts => {
  const boxes = texts.flatMap(({element, boxes}) => boxes.map(box => ({element, box, layer: layerOf(element)})));
  const faults = [];
  for (let i = 0; i < boxes.length; i++) {
    for (let j = i + 1; j < boxes.length; j++) {
      const [one, other] = [boxes[i], boxes[j]];
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const line = Math.min(one.box.height, other.box.height);
      if (one.element !== other.element && one.layer === other.layer && wide > 2 && high > line / 4) {
        faults.push(`${describe(one.element)} and ${describe(other.element)}`);
      }
    }
  }
  return result("WCAG 1.4.4", "no text over another", `${boxes.length} lines`, faults);
};

/** Forced colours take every ground away: what is pressed keeps an edge, or it looks like any text. */
const edges = () => {
  const pressed = seenControls().filter(({element}) =>
    element.matches("button, [role=button], input, select, textarea") && !isChoice(element));
  const hasEdge = element => {
    const style = getComputedStyle(element);
    return parseFloat(style.borderBottomWidth) >= 1 || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1);
  };
  return result(
    "WCAG 1.4.1", "controls keep an edge in forced colours", `${pressed.length} controls`,
    matchMedia("(forced-colors: active)").matches
      ? pressed.filter(({shown}) => !hasEdge(shown)).map(({element}) => describe(element)) : []);
};

const layoutChecks = () => {
  const texts = seenTexts();
  return [sideways(), cutOff(texts), overlaps(texts), edges()];
};

/** What is there to be read and used; numbers may count on meanwhile and are left out. */
const inventory = () => ({
  texts: [...new Set(seenTexts().map(({text}) => text.replace(/\d+/g, "#")).filter(Boolean))],
  controls: [...new Set(seenControls().map(({element}) => `<${element.localName}> ${nameOf(element).replace(/\d+/g, "#")}`))]
});

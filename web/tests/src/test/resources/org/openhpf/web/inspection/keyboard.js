// A walk with the Tab key. The walk itself is the test's; here everything that gets the focus is looked at.

const tabbable = () => {
  const inOrder = [...scope.querySelectorAll(`${CONTROLS}, [tabindex]`)].filter(element =>
    element.tabIndex >= 0 && !element.matches(":disabled") && isRendered(element) && !element.closest("[inert]"));
  // A group of radio buttons is one stop.
  const groups = new Set();
  return inOrder.filter(element => {
    if (!element.matches("input[type=radio][name]")) {
      return true;
    }
    const isFirst = !groups.has(element.name);
    groups.add(element.name);
    return isFirst;
  });
};

const stopOf = element => element.matches("input[type=radio][name]") ? `radio ${element.name}` : element;

/** What the focus changes in the look of an element, or of the label that stands for it. */
const looks = element => [element, ...(element.labels || [])].map(part => {
  const style = getComputedStyle(part);
  return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor,
    style.borderWidth, style.backgroundColor, style.textDecorationLine].join(" ");
}).join(" | ");

const outlineOf = element => [element, ...(element.labels || [])]
  .map(part => ({part, style: getComputedStyle(part)}))
  .find(({style}) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1);

/** At least a part of it is on the screen with nothing over it (WCAG 2.4.11). */
const isObscured = element => {
  // It may have moved since it was looked at before.
  const shown = [element, ...(element.labels || [])].filter(isRendered);
  return !shown.some(part => [...part.getClientRects()].some(box => {
    const inset = 3;
    const across = [box.left + inset, (box.left + box.right) / 2, box.right - inset];
    const down = [box.top + inset, (box.top + box.bottom) / 2, box.bottom - inset];
    return across.some(x => down.some(y => {
      const there = document.elementFromPoint(x, y);
      return there && part.contains(there);
    }));
  }));
};

/** Begins to look; what was seen is told by endWalk. */
const beginWalk = () => {
  const before = document.activeElement;
  before?.blur();
  const stops = tabbable();
  const walk = {
    before, scroll: [scrollX, scrollY], stops, looks: new Map(stops.map(stop => [stop, looks(stop)])),
    reached: new Set(), invisible: [], faint: [], obscured: []
  };
  walk.arrive = event => {
    const element = event.target;
    walk.reached.add(stopOf(element));
    if (walk.looks.has(element) && looks(element) === walk.looks.get(element)) {
      walk.invisible.push(describe(element));
    }
    const outline = outlineOf(element);
    // "auto" is the browser's own ring, of two colours.
    if (outline && outline.style.outlineStyle !== "auto" && contrastOn(outline.style.outlineColor, outline.part.parentElement) < 3) {
      walk.faint.push(describe(element));
    }
  };
  // The browser scrolls to what got the focus after it told so: where it lies is asked when the next Tab comes.
  walk.leave = () => {
    const element = document.activeElement;
    if (element !== document.body && isObscured(element)) {
      walk.obscured.push(describe(element));
    }
  };
  document.addEventListener("focusin", walk.arrive, true);
  document.addEventListener("keydown", walk.leave, true);
  window.__walk = walk;
  return stops.length;
};

const endWalk = () => {
  const walk = window.__walk;
  document.removeEventListener("focusin", walk.arrive, true);
  document.removeEventListener("keydown", walk.leave, true);
  if (walk.before && walk.before !== document.body) {
    walk.before.focus({preventScroll: true});
  } else {
    document.activeElement?.blur();
  }
  scrollTo(...walk.scroll);
  delete window.__walk;
  const missed = walk.stops.filter(stop => stop.isConnected && !walk.reached.has(stopOf(stop)));
  return [
    result("WCAG 2.1.1", "everything is reached by Tab", `${walk.reached.size} of ${walk.stops.length}`, missed.map(describe)),
    result("WCAG 2.4.7", "the focus is to be seen", `${walk.reached.size} looked at`, walk.invisible),
    result("WCAG 1.4.11", "contrast of the focus ≥ 3", `${walk.reached.size} looked at`, walk.faint),
    result("WCAG 2.4.11", "the focus is not hidden", `${walk.reached.size} looked at`, walk.obscured)
  ];
};

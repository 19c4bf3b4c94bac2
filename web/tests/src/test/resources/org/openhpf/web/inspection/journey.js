// Counts the screens somebody meets and the keys he presses, over several pages of one tab; the tab's name carries the
// count along. A screen is what has a main heading of its own.
(() => {
  const journey = JSON.parse(window.name || '{"screens": [], "keys": 0}');
  const keep = () => { window.name = JSON.stringify(journey); };
  const look = () => {
    const title = [...document.querySelectorAll("h1")].find(heading => heading.checkVisibility())?.innerText.trim();
    if (title && journey.screens.at(-1) !== title) {
      journey.screens.push(title);
      keep();
    }
  };
  new MutationObserver(look).observe(document, {subtree: true, childList: true, characterData: true});
  addEventListener("keydown", () => {
    journey.keys++;
    keep();
  }, true);
  look();
})();

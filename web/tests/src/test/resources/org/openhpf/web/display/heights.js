// How high the characters of each text are that people must read, in shares of the screen's height.
const paint = document.createElement("canvas").getContext("2d");
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const heights = [];
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const element = node.parentElement;
  const text = node.data.trim();
  if (!text || !element.checkVisibility() || element.closest("[data-secondary], .skip, .visually-hidden, script, noscript")) {
    continue;
  }
  const style = getComputedStyle(element);
  paint.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const {actualBoundingBoxAscent: up, actualBoundingBoxDescent: down} = paint.measureText(/[0-9A-Z]/.test(text) ? "0" : "国");
  if (/[\p{L}\p{N}]/u.test(text)) {
    heights.push({text, called: Boolean(element.closest(".calls .number")), share: (up + down) / innerHeight});
  }
}
return heights;

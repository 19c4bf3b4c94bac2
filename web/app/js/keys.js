// The keys of checking. All go with Ctrl, Alt or Shift, so that they work while something is typed (WCAG 2.1.4).

/**
 * @param {Object<string, () => void>} deeds by the key's code with what is held: "Alt+KeyR", "Control+Enter"
 * @param {AbortSignal} signal ends it
 */
export function keys(deeds, signal) {
  addEventListener("keydown", event => {
    // An input method's Enter takes a word and means nothing else.
    if (event.isComposing || event.repeat || event.metaKey) return;
    const held = [event.ctrlKey && "Control", event.altKey && "Alt", event.shiftKey && "Shift"].filter(Boolean);
    const deed = deeds[[...held, event.code.replace("Numpad", "")].join("+")];
    if (!deed) return;
    event.preventDefault();
    deed();
  }, { signal });
}

// What one's own list of sessions calls this device.
import { texts } from "../../texts/signin.js";

/** What it is, nothing that tells it from others of its kind. */
export function thisDevice() {
  const [, system] = /(HarmonyOS|Android|iPhone|iPad|Windows|Macintosh|Linux)/.exec(navigator.userAgent) ?? [];
  const within = /MicroMessenger/.test(navigator.userAgent) ? texts.device.weChat : texts.device.browser;
  return texts.device.of(texts.device.systems[system] ?? "", within);
}

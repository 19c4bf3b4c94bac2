// Date and time of China, by the minute.
import { el } from "../dom.js";
import { monthDay, today, weekday } from "../format.js";
import { write } from "../keyed.js";
import { texts } from "../../texts/display.js";

const time = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/**
 * @param {AbortSignal} signal ends it
 * @param {(now: Date) => void} onTick told every second
 */
export function clock(signal, onTick) {
  const day = el("span");
  const hour = el("strong");
  const tick = () => {
    const now = new Date();
    write(day, texts.date(monthDay(today()), weekday(today())));
    write(hour, time.format(now));
    onTick(now);
  };
  const timer = setInterval(tick, 1000);
  signal.addEventListener("abort", () => clearInterval(timer));
  tick();
  return el("p", { class: "clock" }, day, " ", hour);
}

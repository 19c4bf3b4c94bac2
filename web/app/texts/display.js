// What the hall's screen shows and says.
const DIGITS = [..."零一二三四五六七八九"];

export const texts = {
  title: "大厅叫号屏",
  chooseBranch: "这块屏幕在哪个管理部",
  chooseOnce: "只需设置一次，这块屏幕会记住。",
  now: "请到窗口",
  nobody: "暂时没有叫号",
  arrow: "→",
  toWindow: "号窗口",
  fresh: "刚叫",
  next: "等候叫号",
  waiting: count => count === 0 ? "无人等候" : `等 ${count} 人`,
  then: numbers => numbers.join("　"),
  voiceOn: "语音：已开启",
  voiceOff: "语音：未开启",
  voiceNone: "语音：这台设备不能播报",
  startVoice: "开启语音",
  voiceStarted: "语音已开启",
  changeBranch: "换管理部",
  date: (monthDay, weekday) => `${monthDay} ${weekday}`,
  /** Letters and digits one by one, as over a loudspeaker; a window of two digits as a number. */
  announcement: (number, window) => `请 ${[...number].map(sign => DIGITS[sign] ?? sign).join(" ")} 号到 ${DIGITS[window] ?? window} 号窗口`,
};

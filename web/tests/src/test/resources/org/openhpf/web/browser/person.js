// What the tests of the browser itself play with.
const byId = id => document.getElementById(id);

byId("greet").addEventListener("click", () => {
  byId("said").textContent = `你好，${byId("name").value}`;
  speechSynthesis.speak(new SpeechSynthesisUtterance("你好"));
});
byId("greetings").addEventListener("click", async () => {
  try {
    await fetch("person.js", {cache: "no-store"});
    byId("net").textContent = "网络正常";
  } catch {
    byId("net").textContent = "网络中断";
  }
});
setTimeout(() => byId("idle").textContent = "已超时", 60_000);
navigator.geolocation.getCurrentPosition(
  ({coords}) => byId("place").textContent = `纬度${coords.latitude}`,
  () => byId("place").textContent = "没有位置");
localStorage.setItem("visits", Number(localStorage.getItem("visits")) + 1);

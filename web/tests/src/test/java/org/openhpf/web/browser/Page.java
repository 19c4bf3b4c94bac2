package org.openhpf.web.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * A page as the person before it meets it: things are found by role and name, texts by what they
 * say. Whatever is looked for is waited for.
 */
public final class Page {
  private final Chromium chromium;
  private final String tab;
  private final Visit visit;
  private final Roles roles;
  private Screen screen;

  Page(Chromium chromium, String tab, URI address, Visit visit, Duration ahead) {
    this.chromium = chromium;
    this.tab = tab;
    this.visit = visit;
    this.roles = new Roles(this);
    command(
        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", PageScripts.of(visit, ahead)));
    command("Emulation.setTouchEmulationEnabled", Map.of("enabled", visit.device().touch()));
    forcedColours(false);
    visit
        .place()
        .ifPresent(
            place ->
                command(
                    "Emulation.setGeolocationOverride",
                    Map.of(
                        "latitude",
                        place.latitude(),
                        "longitude",
                        place.longitude(),
                        "accuracy",
                        20)));
    command("Emulation.setTimezoneOverride", Map.of("timezoneId", "Asia/Shanghai"));
    resize(visit.device().screen());
    go(address);
  }

  /** How somebody came here. */
  public Visit visit() {
    return visit;
  }

  /** Goes to an address, as a link or the address bar does. */
  public void go(URI address) {
    chromium.driver(tab).get(address.toString());
  }

  /** Loads the page again. */
  public void reload() {
    chromium.driver(tab).navigate().refresh();
  }

  /** Goes back, as the phone's own button does. */
  public void back() {
    chromium.driver(tab).navigate().back();
  }

  /** The address shown, with its hash. */
  public URI address() {
    return URI.create(chromium.driver(tab).getCurrentUrl());
  }

  // What is there

  /** The one thing of a role whose name is this, or has this in it where none is exactly this. */
  public WebElement find(String role, String name) {
    return Wait.until(
        role + " “" + name + "”", () -> Optional.ofNullable(roles.one(role, name)), this::seen);
  }

  /** Everything of a role whose name has this in it, in the page's order; perhaps nothing. */
  public List<WebElement> all(String role, String name) {
    return roles.all(role, name);
  }

  /** Waits until the text is to be seen. */
  public void sees(String text) {
    until("text “" + text + "”", () -> text().contains(text));
  }

  /** Waits until the text is no more to be seen. */
  public void seesNoMore(String text) {
    until("no text “" + text + "”", () -> !text().contains(text));
  }

  /** All that is to be read now, one line after the other. */
  public String text() {
    return String.valueOf(script("return document.body.innerText"));
  }

  /** Waits for any condition. */
  public void until(String expected, Supplier<Boolean> condition) {
    Wait.until(expected, () -> condition.get() ? Optional.of(true) : Optional.empty(), this::seen);
  }

  private String seen() {
    return address() + "\n" + roles.names() + "\n" + text();
  }

  // What one does

  /** Clicks or taps the one thing of a role and name. */
  public void click(String role, String name) {
    Wait.until(
        role + " “" + name + "” to be clicked",
        () -> {
          WebElement found = roles.one(role, name);
          if (found == null || !found.isEnabled()) {
            return Optional.empty();
          }
          found.click();
          return Optional.of(true);
        },
        this::seen);
  }

  /** Presses a button. */
  public void press(String button) {
    click("button", button);
  }

  /** Follows a link. */
  public void follow(String link) {
    click("link", link);
  }

  /** Types into the text field of that name; what stood there goes. */
  public void type(String field, String text) {
    WebElement input = find("textbox", field);
    input.clear();
    input.sendKeys(text);
  }

  /** Chooses a file where that button would let one choose. */
  public void choose(String button, Path file) {
    WebElement field =
        (WebElement) script("return arguments[0].nextElementSibling", find("button", button));
    field.sendKeys(file.toString());
  }

  /** Presses keys where the focus is, one after the other. */
  public void keys(CharSequence... keys) {
    new Actions(chromium.driver(tab)).sendKeys(keys).perform();
  }

  /** Presses a key while another one is held, where the focus is. */
  public void keysHeld(Keys held, CharSequence key) {
    new Actions(chromium.driver(tab)).keyDown(held).sendKeys(key).keyUp(held).perform();
  }

  /** Presses Tab until the focus is on that thing, as somebody without a mouse does. */
  public void tabTo(String role, String name) {
    WebElement wanted = find(role, name);
    for (int step = 0; step < 200; step++) {
      if (Boolean.TRUE.equals(script("return document.activeElement === arguments[0]", wanted))) {
        return;
      }
      keys(Keys.TAB);
    }
    throw new AssertionError("Tab does not reach " + role + " “" + name + "”; " + seen());
  }

  /**
   * Goes from the page's sign-in to the provincial platform, is one of the people there, and waits
   * until back.
   */
  public void signInAs(String person) {
    press("用广东省统一身份认证平台");
    until("the platform", () -> address().getPath().startsWith("/_local/provincial/"));
    press(person);
    until("back from signing in", () -> address().getPath().startsWith("/app/"));
  }

  /**
   * Has signed in before, with this browser: what the API set as its cookie then is there, and the
   * page knows whose it is.
   *
   * @param cookie as set, with its attributes
   * @param role of those the page is for
   */
  public void hasSignedIn(String cookie, String role) {
    String[] pair = cookie.split(";")[0].split("=", 2);
    command(
        "Network.setCookie",
        Map.of(
            "name",
            pair[0],
            "value",
            pair[1],
            "url",
            address().resolve("/").toString(),
            "path",
            "/",
            "secure",
            true,
            "httpOnly",
            true,
            "sameSite",
            "Strict"));
    script("localStorage.setItem('openhpf.signed-in', arguments[0])", role);
    reload();
  }

  // What surrounds it

  /** The screen as it is now. */
  public Screen screen() {
    return screen;
  }

  /** Turns, narrows or zooms the screen; nothing is loaded again. */
  public void resize(Screen other) {
    command("Emulation.setDeviceMetricsOverride", other.metrics());
    screen = other;
    settle();
  }

  /** Waits until the page was told of its new surroundings and is drawn for them. */
  private void settle() {
    later(
        "const done = arguments[0];"
            + "requestAnimationFrame(() => requestAnimationFrame(() => done()))");
  }

  /**
   * Switches forced colours, as high contrast does. Motion is always reduced: a test that met the
   * middle of a movement would measure chance.
   */
  public void forcedColours(boolean active) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "forced-colors", "value", active ? "active" : "none"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    settle();
  }

  /** Puts the page on a network. */
  public void on(Network network) {
    command("Network.enable", Map.of());
    command("Network.emulateNetworkConditions", network.conditions());
  }

  /** Lets time pass for a page opened with {@link Visit#withOwnClock}. */
  public void advance(Duration time) {
    if (!visit.ownClock()) {
      throw new IllegalStateException("the page runs on real time");
    }
    later("window.__clock.advance(arguments[0]).then(arguments[1])", time.toMillis());
  }

  /** What was read aloud so far, in order. */
  public List<String> spoken() {
    return strings(script("return window.__spoken"));
  }

  // For those who look closer

  /** Runs a script in the page and answers its value. */
  public Object script(String script, Object... arguments) {
    return chromium.driver(tab).executeScript(script, arguments);
  }

  /** Runs a script that gives its value to the function in its last argument. */
  public Object later(String script, Object... arguments) {
    return chromium.driver(tab).executeAsyncScript(script, arguments);
  }

  /** A DevTools command to this page. */
  public Map<String, Object> command(String method, Map<String, Object> parameters) {
    return chromium.command(tab, method, parameters);
  }

  /** Faults the browser itself reported since the last call: scripts, policy, missing files. */
  public List<String> faults() {
    return PageFaults.of(this, chromium.driver(tab).manage().logs());
  }

  /**
   * Loads the page anew with nothing in the cache and answers what of it came over the network, in
   * bytes, headers included. Fonts are left out, and so are the API's data: those come after it,
   * and as many as there are.
   */
  public long firstLoadBytes() {
    command("Network.enable", Map.of());
    command("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    reload();
    Object bytes =
        later(
            "const done = arguments[0];"
                + "const sum = () => done([...performance.getEntriesByType('navigation'),"
                + " ...performance.getEntriesByType('resource')]"
                + ".filter(entry => !/\\.(woff2?|ttf|otf)$|\\/v1\\//.test(entry.name))"
                + ".reduce((bytes, entry) => bytes + entry.transferSize, 0));"
                // Modules load modules: it has ended when nothing came for a while.
                + "let last = -1; const look = setInterval(() => {"
                + " const count = performance.getEntriesByType('resource').length;"
                + " if (count === last && document.readyState === 'complete') {"
                + " clearInterval(look); sum(); } last = count; }, 150)");
    command("Network.setCacheDisabled", Map.of("cacheDisabled", false));
    return ((Number) bytes).longValue();
  }

  /** A picture of the whole page, at one pixel a CSS pixel. */
  public void picture(Path file) {
    var size = strings(script("let d = document.documentElement; return ['' + d.scrollHeight]"));
    int height = Math.clamp(Long.parseLong(size.getFirst()), screen.height(), 3 * screen.height());
    var clip = new HashMap<String, Object>(Map.of("x", 0, "y", 0, "width", screen.width()));
    clip.put("height", height);
    clip.put("scale", 1 / screen.scale());
    var options = Map.<String, Object>of("clip", clip, "captureBeyondViewport", true);
    Object data = command("Page.captureScreenshot", options).get("data");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode((String) data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }
}

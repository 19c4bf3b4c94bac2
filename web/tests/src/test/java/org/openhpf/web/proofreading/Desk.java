package org.openhpf.web.proofreading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Hall;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Somebody at the page of proofreading.
 *
 * @param page his
 */
record Desk(Page page) {

  /** Signed in with a new account of that group. */
  static Desk of(Browser browser, Hall hall, String group, Visit visit) {
    Page page = browser.open("/app/proofread.html", visit);
    page.hasSignedIn(hall.cookieOf(group, "web"), "officer");
    page.sees("校对一份公文");
    return new Desk(page);
  }

  /** Pastes a text: at once, as people do with long ones. */
  Desk paste(String text) {
    WebElement area = page.find("textbox", "公文正文");
    page.script(
        "arguments[0].value = arguments[1];"
            + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
        area,
        text);
    return this;
  }

  /** Has it proofread, with the keyboard. */
  Desk begin() {
    page.tabTo("button", "开始校对");
    page.keys(Keys.ENTER);
    page.sees("未处理");
    return this;
  }

  /** Drops a file where one drops files. */
  void drop(Path file) {
    page.script(
        "window.__dropped = document.createElement('input'); __dropped.type = 'file';"
            + "__dropped.hidden = true; document.body.append(__dropped)");
    WebElement input = (WebElement) page.script("return __dropped");
    input.sendKeys(file.toString());
    page.script(
        "const data = new DataTransfer(); data.items.add(__dropped.files[0]); __dropped.remove();"
            + "document.querySelector('.drop').dispatchEvent("
            + "new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}))");
  }

  /** Presses keys one after the other, each when the one before was taken. */
  Desk keys(String... keys) {
    for (String key : keys) {
      page.keys(key);
    }
    return this;
  }

  /** Chooses what begins so of a list. */
  Desk choose(String list, String option) {
    page.script(
        "const [list, option] = arguments; list.value ="
            + " [...list.options].find(each => each.text.startsWith(option)).value;"
            + "list.dispatchEvent(new Event('change', {bubbles: true}))",
        page.find("combobox", list),
        option);
    return this;
  }

  /** How many findings have this status, as the line about them says. */
  int counted(String status) {
    var found = java.util.regex.Pattern.compile(status + " (\\d+)").matcher(page.text());
    if (!found.find()) {
      throw new AssertionError("no count of " + status + " in " + page.text());
    }
    return Integer.parseInt(found.group(1));
  }

  /** What the one looked at is about, as it stands in the list. */
  String current() {
    return String.valueOf(
        page.script("return document.querySelector('.finding.now .head')?.innerText ?? ''"));
  }

  /** All corrected passages, in order. */
  List<String> corrections() {
    return ((List<?>)
            page.script(
                "return [...document.querySelectorAll('mark ins')].map(made => made.textContent)"))
        .stream().map(String::valueOf).toList();
  }

  /** Lets the browser store downloads in a folder. */
  void downloadTo(Path folder) {
    page.command(
        "Page.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
  }

  /** Waits for a file of that ending to be there as a whole. */
  Path downloaded(Path folder, String ending) {
    page.until("a file " + ending, () -> file(folder, ending).isPresent());
    return file(folder, ending).orElseThrow();
  }

  private static Optional<Path> file(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(ending)).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

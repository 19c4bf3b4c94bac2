package org.openhpf.web.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.SampleFiles;
import org.openhpf.web.browser.Visit;

/** Everything holds on the sample; each clause is broken once, and that is found. */
@BrowserTest(hall = false)
class InspectionTest {
  private static SampleFiles sample;

  @BeforeAll
  static void serve() throws IOException {
    sample = new SampleFiles(InspectionTest.class);
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  /** A change to the sample, and what no longer holds then. */
  private record Break(String requirement, String change) {
    @Override
    public String toString() {
      return requirement + " ← " + change;
    }
  }

  private static final String STYLE = "document.getElementById('%s').style.%s = '%s'";

  /** One style of one element. */
  private static Break style(String requirement, String id, String property, String value) {
    return new Break(requirement, STYLE.formatted(id, property, value));
  }

  private static Break script(String requirement, String change) {
    return new Break(requirement, change);
  }

  private static List<Break> elderBreaks() {
    return List.of(
        style("main text ≥ 30 px", "first", "fontSize", "29px"),
        style("main text ≥ 30 px", "code", "fontSize", "24px"),
        style("all other text ≥ 18 px", "note", "fontSize", "17px"),
        style("line spacing ≥ 1.3", "first", "lineHeight", "1.2"),
        style("line spacing ≥ 1.3", "first", "lineHeight", "normal"),
        style("paragraph spacing ≥ 1.3 × line spacing", "first", "margin", "0"),
        style("contrast of text ≥ 7", "first", "color", "#666"),
        style("contrast of text ≥ 7", "first", "opacity", "0.6"),
        style("contrast of text ≥ 7", "card", "background", "#888"),
        style("contrast of text ≥ 7", "card", "background", "linear-gradient(#000, #fff)"),
        style("contrast of text ≥ 7", "card", "background", "oklch(60% 0.1 200)"),
        script(
            "contrast of text ≥ 7",
            "document.getElementById('ask').style.color = '#777'; document.getElementById('ask').disabled = true"),
        style("contrast of fields ≥ 3", "code", "borderColor", "#ddd"),
        style("main targets ≥ 60 × 60", "book", "minHeight", "58px"),
        style("main targets ≥ 60 × 60", "one", "minHeight", "50px"),
        style("all other targets ≥ 44 × 44", "call", "minHeight", "40px"),
        script(
            "a pop-up's close button ≥ 44 × 44",
            "let d = document.createElement('dialog'); d.append('提示'); document.body.append(d); d.showModal()"),
        style("no scrolling sideways", "card", "width", "1000px"),
        script(
            "no scrolling sideways",
            "let c = document.getElementById('card'); c.style.overflowX = 'auto'; c.firstElementChild.style.cssText = 'display:block;width:900px'"),
        script(
            "no text cut off",
            "let c = document.getElementById('card'); c.style.cssText = 'height:20px;overflow:hidden'"),
        script(
            "no text cut off",
            "let c = document.getElementById('card'); c.style.cssText = 'width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis'"),
        script(
            "no text cut off",
            "document.getElementById('card').style.cssText = 'position:relative;left:-40px'"),
        script(
            "no text cut off",
            "document.getElementById('code').placeholder = '请输入您在短信里收到的十六位预约码数字'; document.getElementById('code').style.width = '100px'"),
        style("no text over another", "second", "marginTop", "-50px"),
        script("language set", "document.documentElement.lang = 'en'"),
        script("title set", "document.title = ''"),
        script(
            "one main heading",
            "document.querySelector('main').append(document.createElement('h1'))"),
        script("one main heading", "document.querySelector('h1').remove()"),
        script(
            "no order of focus but the page's own", "document.getElementById('book').tabIndex = 2"),
        script("one-key call to 12329", "document.getElementById('call').remove()"),
        script("the screen can be read aloud", "document.getElementById('read').remove()"),
        script(
            "nothing personal is kept in the device",
            "localStorage.setItem('person', '440100195803120015')"),
        script(
            "nothing personal is kept in the device",
            "sessionStorage.setItem('t', 'eyJhbGciOiJSUzI1NiJ9.x.y')"),
        script(
            "nothing personal is kept in the device",
            "localStorage.setItem('phone', '13800138000')"),
        script("nothing personal is kept in the device", "localStorage.setItem('who', '陈示例')"),
        script(
            "nothing personal in the address", "history.replaceState(null, '', '#/bookings/8Xk2')"),
        script("nothing personal in the address", "history.replaceState(null, '', '?code=abc')"));
  }

  @Test
  void everyClauseOfElderModeCanFail(Browser browser) {
    Page page = browser.open(sample.address("/app/sample.html"), Visit.on(Device.PHONE));
    each(page, elderBreaks(), () -> new ClauseChecks(page).all());
  }

  private static List<Break> standardBreaks() {
    return List.of(
        style("main text ≥ 18 px", "first", "fontSize", "17px"),
        style(
            "touch targets ≥ 44 × 44",
            "book",
            "cssText",
            "min-height:40px;height:40px;line-height:1"),
        style("contrast of text ≥ 4.5, large text ≥ 3", "note", "color", "#888"),
        script("one-key call to 12329", "document.getElementById('call').remove()"));
  }

  @Test
  void everyClauseOfTheStandardModeCanFail(Browser browser) {
    Page page = browser.open(sample.address("/app/sample.html"), Visit.on(Device.PHONE));
    String standard = "document.documentElement.dataset.mode = 'standard';";
    page.script(standard);
    assertThat(failing(new ClauseChecks(page).all())).isEmpty();
    var breaks =
        standardBreaks().stream()
            .map(broken -> new Break(broken.requirement(), standard + broken.change()))
            .toList();
    each(page, breaks, () -> new ClauseChecks(page).all());
  }

  @Test
  void onADesktopTargetsMayBeSmallerButNotTiny(Browser browser) {
    Page page = browser.open(sample.address("/app/sample.html"), Visit.on(Device.DESKTOP));
    page.script(
        "document.documentElement.dataset.mode = 'standard';"
            + "document.getElementById('book').style.cssText = 'min-height:30px;height:30px;line-height:1'");
    assertThat(failing(new ClauseChecks(page).all())).isEmpty();
    page.script(
        "document.getElementById('book').style.height = '20px';document.getElementById('book').style.minHeight = '20px'");
    assertThat(failing(new ClauseChecks(page).all())).containsExactly("targets ≥ 24 × 24");
  }

  private static List<Break> wholeBreaks() {
    return List.of(
        script(
            "everything is reached by Tab",
            "document.getElementById('book').addEventListener('keydown', event => event.preventDefault())"),
        style("the focus is to be seen", "book", "outline", "none"),
        style("contrast of the focus ≥ 3", "book", "outline", "3px solid #eee"),
        script(
            "the focus is not hidden",
            "let bar = document.createElement('div'); bar.style.cssText = 'position:fixed;inset:0;background:#fff'; document.body.append(bar)"),
        script(
            "nothing lost, 320 px wide",
            "document.getElementById('card').hidden = innerWidth < 330; addEventListener('resize', () => document.getElementById('card').hidden = innerWidth < 330)"),
        script(
            "no scrolling sideways, 320 px wide",
            "document.getElementById('card').style.width = '350px'"),
        script(
            "nothing lost, at 200 %",
            "addEventListener('resize', () => document.getElementById('card').hidden = innerHeight < 500)"),
        script(
            "controls keep an edge in forced colours, in forced colours",
            "document.getElementById('ask').style.border = 'none'"),
        script(
            "nothing lost, in forced colours",
            "matchMedia('(forced-colors: active)').addEventListener('change', event => document.getElementById('card').hidden = event.matches)"),
        script(
            "the browser finds no fault",
            "let s = document.createElement('style'); s.textContent = 'p { color: red }'; document.head.append(s)"),
        script("the browser finds no fault", "setTimeout(() => { throw new Error('broken') })"),
        script(
            "Form elements must have labels",
            "document.querySelector('label[for]').removeAttribute('for')"),
        script(
            "Images must have alternative text",
            "let i = document.createElement('img'); i.src = 'sample.css'; document.querySelector('main').append(i)"));
  }

  @Test
  void whatOnlyUseShowsCanFail(Browser browser) {
    Page page = browser.open(sample.address("/app/sample.html"), Visit.on(Device.PHONE));
    each(page, wholeBreaks(), () -> Inspection.of(page, "broken").findings());
  }

  /** Breaks one thing at a time on a page loaded anew, and asks for just that to be found. */
  private static void each(Page page, List<Break> breaks, Supplier<List<Finding>> inspection) {
    var softly = new SoftAssertions();
    for (Break broken : breaks) {
      page.script("localStorage.clear(); sessionStorage.clear()");
      page.go(sample.address("/app/sample.html"));
      page.script(broken.change());
      softly
          .assertThat(failing(inspection.get()))
          .as(broken.change())
          .contains(broken.requirement());
    }
    softly.assertAll();
  }

  @Test
  void everythingHoldsOnTheSample(Browser browser) {
    Page page = browser.open(sample.address("/app/sample.html"), Visit.on(Device.PHONE));
    List<Finding> findings = Inspection.of(page, "sample").findings();
    assertThat(findings).allSatisfy(finding -> assertThat(finding.faults()).isEmpty());
    assertThat(findings).hasSizeGreaterThan(40);
    assertThat(
            page.script("return innerWidth + ' ' + matchMedia('(forced-colors: active)').matches"))
        .isEqualTo("390 false");
  }

  @Test
  void aWeakPolicyIsFound(Browser browser) {
    Page page = browser.open(sample.address("/lax/sample.html"), Visit.on(Device.PHONE));
    assertThat(PolicyCheck.of(page).faults())
        .contains("lacks default-src 'none'", "has unsafe-inline", "has *");
  }

  @Test
  void aRequestToElsewhereIsFound(Browser browser) {
    Page page = browser.open(sample.address("/lax/sample.html"), Visit.on(Device.PHONE));
    assertThat(failing(new ClauseChecks(page).all()))
        .doesNotContain("nothing is loaded from elsewhere");
    // The same server under its other name is another origin.
    String other = sample.address("/app/sample.css").toString().replace("127.0.0.1", "localhost");
    page.later(
        "let done = arguments[1]; let image = new Image();"
            + "image.onerror = () => done(); image.src = arguments[0]",
        other);
    assertThat(failing(new ClauseChecks(page).all())).contains("nothing is loaded from elsewhere");
  }

  private static List<String> failing(List<Finding> findings) {
    return findings.stream().filter(finding -> !finding.holds()).map(Finding::requirement).toList();
  }
}

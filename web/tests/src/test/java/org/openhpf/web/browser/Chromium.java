package org.openhpf.web.browser;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The one headless Chromium of a run. */
final class Chromium implements AutoCloseable {
  private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;
  private final BrowserContexts contexts;
  private String shown = "";

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
    this.contexts = new BrowserContexts(endpoint(driver));
  }

  /** Empty where no browser can be had. */
  static Optional<Chromium> start() {
    // It misses typed DevTools of this Chromium's version, which nothing here uses.
    QUIET.setLevel(Level.SEVERE);
    return InstalledBrowser.find().map(installed -> new Chromium(driver(installed)));
  }

  private static ChromeDriver driver(InstalledBrowser installed) {
    var options = new ChromeOptions();
    options.setBinary(installed.chromium().toFile());
    options.addArguments(
        List.of(
            "--headless=new",
            // Tests run as root in containers; they open nothing but our own pages.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--hide-scrollbars",
            "--force-color-profile=srgb",
            // Tabs that are not in front keep their pace: a hall has several screens at once.
            "--disable-background-timer-throttling",
            "--disable-backgrounding-occluded-windows",
            "--disable-renderer-backgrounding",
            "--disable-component-update",
            // A process kept ready for the next page costs a start that most pages do not wait for.
            "--disable-features=SpareRendererForSitePerProcess,Translate,MediaRouter,OptimizationHints",
            "--disable-extensions",
            "--no-first-run",
            "--lang=zh-CN"));
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(installed.driver().toFile())
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options);
  }

  private static URI endpoint(ChromeDriver driver) {
    return URI.create((String) driver.getCapabilities().getCapability("se:cdp"));
  }

  BrowserContexts contexts() {
    return contexts;
  }

  /** The driver, with that tab in front. */
  ChromeDriver driver(String tab) {
    if (!shown.equals(tab)) {
      driver.switchTo().window(tab);
      shown = tab;
    }
    return driver;
  }

  /** Drops what the browser logged so far; its log is one for all tabs. */
  void forgetLogs() {
    driver.manage().logs().get(LogType.BROWSER);
  }

  /** A DevTools command to a tab. */
  Map<String, Object> command(String tab, String method, Map<String, Object> parameters) {
    return driver(tab).executeCdpCommand(method, parameters);
  }

  @Override
  public void close() {
    contexts.close();
    driver.quit();
  }
}

package org.openhpf.web.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openhpf.web.Repository;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.hall.OpeningHall;

/** One Chromium and one hall for the whole run, started when needed; a browser a parameter. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
  private static final Namespace OURS = Namespace.create(BrowserExtension.class);
  private static final String CANNOT =
      "NO BROWSER: the pages are NOT tested; see web/tests/browser";

  /** Ended by JUnit with the run. */
  private record Run(Optional<Chromium> chromium, OpeningHall hall) implements AutoCloseable {
    static Run start() {
      var run = new Run(Chromium.start(), new OpeningHall());
      if (run.chromium.isPresent() && HallLast.isHallNeeded()) {
        run.hall.begin();
      }
      return run;
    }

    @Override
    public void close() {
      chromium.ifPresent(Chromium::close);
      hall.close();
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (run(context).chromium().isPresent()) {
      return ConditionEvaluationResult.enabled("a browser is there");
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(CANNOT);
    }
    System.err.println(CANNOT);
    return ConditionEvaluationResult.disabled(CANNOT);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Browser.class || type == Hall.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getParameter().getType() == Hall.class) {
      return hall(context);
    }
    var browser = new Browser(run(context).chromium().orElseThrow(), () -> hall(context));
    opened(context).add(browser);
    return browser;
  }

  /** A failure leaves what was on the screens; every browser closes with its test. */
  @Override
  public void afterEach(ExtensionContext context) {
    List<Browser> browsers = opened(context);
    if (context.getExecutionException().isPresent()) {
      Path folder = Repository.target().resolve("failures");
      String test = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
      int number = 0;
      for (Browser browser : browsers) {
        for (Page page : browser.pages()) {
          page.picture(folder.resolve(test.replaceAll("[^\\w.]", "") + "-" + ++number + ".png"));
        }
      }
    }
    browsers.forEach(Browser::close);
    browsers.clear();
  }

  private static Run run(ExtensionContext context) {
    return root(context).getOrComputeIfAbsent(Run.class, type -> Run.start(), Run.class);
  }

  private static Hall hall(ExtensionContext context) {
    return run(context).hall().get();
  }

  private static Store root(ExtensionContext context) {
    return context.getRoot().getStore(OURS);
  }

  @SuppressWarnings("unchecked")
  private static List<Browser> opened(ExtensionContext context) {
    return (List<Browser>)
        context
            .getStore(OURS)
            .getOrComputeIfAbsent("browsers", key -> new ArrayList<Browser>(), List.class);
  }
}

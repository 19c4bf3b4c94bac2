package org.openhpf.web.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class whose tests drive pages in a real browser. Its methods ask for a {@link Browser}, one for
 * each person who takes part, and for the {@link org.openhpf.web.hall.Hall} if they need it. Where
 * no browser can be had they are skipped, loudly; with {@code CI=true} in the environment they
 * fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {
  /** Whether a hall is needed; classes without one come first, while it opens. */
  boolean hall() default true;
}

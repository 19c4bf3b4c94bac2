package org.openhpf.edge.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What openapi.json says of a component of a request or reply record, and the limits edge holds a
 * request to.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {
  /** Most characters of a text that no annotation says otherwise of. */
  int MAX_LENGTH = 200;

  /** What it means, one sentence. */
  String value();

  String example() default "";

  /** Most characters of a text. */
  int maxLength() default MAX_LENGTH;

  /** Whether a text may have line breaks and tabs. */
  boolean lines() default false;

  /** Most items of a list. */
  int maxItems() default RecordDecoder.MAX_ITEMS;

  /** Least value of a whole number. */
  long min() default Long.MIN_VALUE;

  /** Greatest value of a whole number. */
  long max() default Long.MAX_VALUE;
}

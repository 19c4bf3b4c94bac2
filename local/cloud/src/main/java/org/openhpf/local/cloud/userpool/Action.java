package org.openhpf.local.cloud.userpool;

import java.util.Map;

/** One action of the API. */
@FunctionalInterface
interface Action {
  /**
   * @return the reply's JSON
   * @throws CognitoException to be answered as such
   */
  Map<String, Object> perform(Request request);
}

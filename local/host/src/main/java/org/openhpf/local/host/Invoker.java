package org.openhpf.local.host;

/** Runs functions as Lambda's synchronous Invoke does. Safe for many callers at once. */
public interface Invoker {
  /**
   * Runs a function once and waits for its reply; a caller beyond the function's environments waits
   * in line.
   *
   * @param function logical id in template.yaml
   * @param event the event, as JSON in UTF-8
   * @return the reply; a function that fails, crashes or is late gives a reply with an error, not
   *     an exception
   * @throws IllegalArgumentException when the template has no such function, or it is not run
   *     ({@code --only})
   */
  InvocationReply invoke(String function, byte[] event) throws InterruptedException;
}

package org.openhpf.storage;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a transaction ended. */
public sealed interface Commit {

  /** All of it is stored. */
  record Done() implements Commit {}

  /**
   * Nothing is stored: these conditions did not hold.
   *
   * @param found by the name of the write, the item as it stood; empty where there was none
   */
  record Refused(Map<String, Map<String, AttributeValue>> found) implements Commit {
    public Refused {
      found = Map.copyOf(found);
    }

    public boolean by(String write) {
      return found.containsKey(write);
    }
  }
}

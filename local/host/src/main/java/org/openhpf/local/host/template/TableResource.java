package org.openhpf.local.host.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DynamoDB table.
 *
 * @param name local name: the logical id
 * @param attributes attribute name to S, N or B
 * @param streamView StreamViewType, when the table has a stream
 * @param expiryAttribute the attribute of TimeToLiveSpecification, when it is enabled
 */
public record TableResource(
    String logicalId,
    String name,
    Map<String, String> attributes,
    List<Key> keys,
    List<Index> indexes,
    Optional<String> streamView,
    Optional<String> expiryAttribute) {
  /** {@code type}: HASH or RANGE. */
  public record Key(String attribute, String type) {}

  /** A global secondary index; {@code projection}: ALL, KEYS_ONLY or INCLUDE. */
  public record Index(String name, List<Key> keys, String projection, List<String> included) {}
}

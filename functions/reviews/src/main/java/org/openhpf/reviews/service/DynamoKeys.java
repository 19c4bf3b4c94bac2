package org.openhpf.reviews.service;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.Map;
import org.openhpf.kernel.ProjectNo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of ReviewTable that more than one adapter knows. */
public final class DynamoKeys {
  /** Begins the key of a service's rows. */
  public static final String SERVICES = "SERVICE#";

  /** Who was served, when and by whom, and when it may be reviewed. */
  public static final String SERVICE = "SERVICE";

  /** Its one review. */
  public static final String REVIEW = "REVIEW";

  /** The rectification (整改) of a negative review. */
  public static final String RECTIFICATION = "RECTIFICATION";

  /** Index over what is to be done at a time: {@code dueCell}, {@code dueAt}; keys alone. */
  public static final String BY_DUE = "byDue";

  /** Indexes over all services are spread over so many partitions. */
  public static final int CELLS = 4;

  private DynamoKeys() {}

  /** The partition of a service's rows. */
  public static String partition(ServiceId service) {
    return SERVICES + service.projectNo() + "#" + service.number();
  }

  /** The service of a row's key. */
  public static ServiceId serviceOf(String pk) {
    return ServiceId.parse(pk.substring(SERVICES.length()).replace('#', '-'));
  }

  public static Map<String, AttributeValue> service(ServiceId service) {
    return key(partition(service), SERVICE);
  }

  public static Map<String, AttributeValue> review(ServiceId service) {
    return key(partition(service), REVIEW);
  }

  public static Map<String, AttributeValue> rectification(ServiceId service) {
    return key(partition(service), RECTIFICATION);
  }

  /** Attributes by which a row of a service is found in {@link #BY_DUE}. */
  public static Map<String, AttributeValue> due(ServiceId service, Instant at) {
    return Map.of("dueCell", text(cell(service)), "dueAt", time(at));
  }

  /** The partition of lists over all services that this one stands in. */
  public static String cell(ServiceId service) {
    return Integer.toString(Math.floorMod(service.toString().hashCode(), CELLS));
  }

  /** What is known of a case: its services, when it was finished, who applied. */
  static Map<String, AttributeValue> ofCase(ProjectNo projectNo) {
    return key("CASE#" + projectNo, "-");
  }

  /** The service of a hall's ticket. */
  static Map<String, AttributeValue> ticket(String branchId, String serial) {
    return key("TICKET#" + branchId + "#" + serial, "-");
  }
}

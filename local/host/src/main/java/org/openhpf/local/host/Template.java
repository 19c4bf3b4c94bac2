package org.openhpf.local.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openhpf.local.host.template.BucketResource;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.HttpApiResource;
import org.openhpf.local.host.template.QueueResource;
import org.openhpf.local.host.template.TableResource;

/** What template.yaml says, resolved for this machine. */
public final class Template {
  private Template() {}

  /**
   * Reads a SAM template. Resource types, properties and intrinsic functions that the local host
   * does not know stop it.
   *
   * @param parameterOverrides values of Parameters, by name; the others take their defaults
   * @throws IllegalArgumentException with a message that names the resource and the property at
   *     fault
   */
  public static Template read(Path file, Map<String, String> parameterOverrides) {
    throw new UnsupportedOperationException("soon");
  }

  public List<FunctionResource> functions() {
    return List.of();
  }

  public HttpApiResource api() {
    return null;
  }

  public List<TableResource> tables() {
    return List.of();
  }

  public List<QueueResource> queues() {
    return List.of();
  }

  public List<BucketResource> buckets() {
    return List.of();
  }
}

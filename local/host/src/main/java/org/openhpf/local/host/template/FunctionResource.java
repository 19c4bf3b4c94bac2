package org.openhpf.local.host.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function of the template.
 *
 * @param logicalId such as {@code AppointmentsHttp}
 * @param name its kebab case, {@code appointments-http}: how people and logs call it
 * @param code the built artefact, a jar
 * @param layers the layers' built zips, in their order
 * @param memoryMb MemorySize in MB
 * @param initialization when Lambda would start its environments
 * @param environment the template's variables, resolved
 * @param afterQueueLoss JSON of the event that makes it send again what a lost queue held
 */
public record FunctionResource(
    String logicalId,
    String name,
    String handler,
    Path code,
    List<Path> layers,
    int memoryMb,
    Duration timeout,
    Initialization initialization,
    Map<String, String> environment,
    List<EventSource> events,
    Optional<String> afterQueueLoss) {
  public boolean snapStart() {
    return initialization == Initialization.SNAP_START;
  }

  public <T extends EventSource> List<T> events(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}

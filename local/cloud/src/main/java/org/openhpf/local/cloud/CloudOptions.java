package org.openhpf.local.cloud;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What {@link LocalCloud} is to start.
 *
 * @param state where it is kept from one start to the next; empty = everything in memory
 * @param services which services
 * @param ports the ports of those that are to have a certain one; the others get any free one
 * @param objectListener hears of every write and deletion in S3, see {@link Objects}
 */
public record CloudOptions(
    Optional<Path> state,
    Set<CloudService> services,
    Map<CloudService, Integer> ports,
    Consumer<S3ObjectEvent> objectListener) {
  public CloudOptions {
    services = Set.copyOf(services);
    ports = Map.copyOf(ports);
  }

  /** Everything in memory, on free ports. */
  public static CloudOptions inMemory(CloudService... services) {
    return new CloudOptions(Optional.empty(), Set.of(services), Map.of(), event -> {});
  }

  /** State under a folder, made if missing; on free ports. Queues are in memory even so. */
  public static CloudOptions onDisk(Path state, CloudService... services) {
    return new CloudOptions(Optional.of(state), Set.of(services), Map.of(), event -> {});
  }

  /** The same with a service on a certain port. */
  public CloudOptions onPort(CloudService service, int port) {
    var all = new EnumMap<CloudService, Integer>(CloudService.class);
    all.putAll(ports);
    all.put(service, port);
    return new CloudOptions(state, services, all, objectListener);
  }

  /** The same with somebody who listens to S3. */
  public CloudOptions withObjectListener(Consumer<S3ObjectEvent> listener) {
    return new CloudOptions(state, services, ports, listener);
  }

  int port(CloudService service) {
    return ports.getOrDefault(service, 0);
  }
}

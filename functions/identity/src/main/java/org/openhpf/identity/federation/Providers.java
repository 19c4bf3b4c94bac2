package org.openhpf.identity.federation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The platforms people may sign in by.
 *
 * @param origins where our pages may be returned to; the API is reached under the first
 */
record Providers(List<String> origins, Map<String, Provider> byId) {
  Providers {
    origins = List.copyOf(origins);
    byId = Map.copyOf(byId);
  }

  Optional<Provider> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The address that is registered at the platform. */
  String callback(String id) {
    return origins.getFirst() + "/v1/federation/" + id + "/callback";
  }
}

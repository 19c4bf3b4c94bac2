package org.openhpf.local.host.template;

import java.util.Map;
import org.openhpf.local.cloud.userpool.PoolSettings;
import org.openhpf.local.cloud.userpool.Trigger;

/**
 * The user pool of a template with its one client.
 *
 * @param triggers the logical ids of the functions it asks
 */
public record UserPoolResource(PoolSettings settings, Map<Trigger, String> triggers) {
  public UserPoolResource {
    triggers = Map.copyOf(triggers);
  }
}

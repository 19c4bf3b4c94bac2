package org.openhpf.local.host;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openhpf.local.cloud.CloudOptions;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Keys;
import org.openhpf.local.cloud.LocalCloud;
import org.openhpf.local.cloud.S3ObjectEvent;
import org.openhpf.local.cloud.UserPool;
import org.openhpf.local.host.template.HttpApiResource;
import org.openhpf.local.host.template.HttpApiResource.Authorizer;
import org.openhpf.local.host.template.LocalNames;

/**
 * The cloud the functions use: the stand-ins of this machine, except for services whose endpoint
 * the environment names (AWS_ENDPOINT_URL for all, AWS_ENDPOINT_URL_DYNAMODB and its like for one).
 */
final class HostCloud implements AutoCloseable {
  private static final String ANY_SERVICE = "AWS_ENDPOINT_URL";

  /** What an emulator elsewhere usually accepts. */
  private static final Map<String, String> USUAL =
      Map.of(
          "AWS_REGION",
          LocalCloud.REGION,
          "AWS_ACCESS_KEY_ID",
          "test",
          "AWS_SECRET_ACCESS_KEY",
          "test");

  private final Optional<LocalCloud> local;
  private final Set<CloudService> own;
  private final Map<String, String> variables;

  private HostCloud(
      Optional<LocalCloud> local, Set<CloudService> own, Map<String, String> variables) {
    this.local = local;
    this.own = own;
    this.variables = Map.copyOf(variables);
  }

  /**
   * Starts the stand-ins that are needed.
   *
   * @param environment of this process
   * @param state where they keep their state and remember their ports; empty for memory
   * @param objectListener hears of writes to the local S3
   */
  static HostCloud start(
      Map<String, String> environment,
      Optional<Path> state,
      Consumer<S3ObjectEvent> objectListener) {
    Set<CloudService> own = EnumSet.noneOf(CloudService.class);
    for (CloudService service : CloudService.values()) {
      boolean elsewhere =
          environment.containsKey(variable(service))
              // The user pool hands out tokens as no other does, so it alone stays unless it is
              // named itself.
              || (environment.containsKey(ANY_SERVICE) && service != CloudService.COGNITO);
      if (!elsewhere) {
        own.add(service);
      }
    }
    Map<String, String> variables = new LinkedHashMap<>();
    if (own.size() < CloudService.values().length) {
      variables.putAll(USUAL);
    }
    Optional<Path> portsFile = state.map(folder -> folder.resolve("ports.properties"));
    Map<CloudService, Integer> ports = portsFile.map(Ports::remembered).orElse(Map.of());
    Optional<LocalCloud> local =
        own.isEmpty()
            ? Optional.empty()
            : Optional.of(LocalCloud.start(new CloudOptions(state, own, ports, objectListener)));
    local.ifPresent(cloud -> variables.putAll(cloud.environment()));
    portsFile.ifPresent(file -> Ports.remember(file, variables));
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(ANY_SERVICE)
              || (isAccess(name) && own.size() < CloudService.values().length)) {
            variables.put(name, value);
          }
        });
    return new HostCloud(local, own, variables);
  }

  private static boolean isAccess(String variable) {
    return List.of("AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
        .contains(variable);
  }

  /** Variables that point any AWS SDK at it. */
  Map<String, String> variables() {
    return variables;
  }

  LocalNames names() {
    return names(variables);
  }

  /** The names of the cloud these variables point at. */
  static LocalNames names(Map<String, String> variables) {
    return new LocalNames(
        variables.getOrDefault("AWS_REGION", LocalCloud.REGION),
        LocalCloud.ACCOUNT,
        endpoint(variables, CloudService.SQS),
        endpoint(variables, CloudService.S3),
        UserPool.POOL_ID,
        UserPool.CLIENT_ID);
  }

  static URI endpoint(Map<String, String> variables, CloudService service) {
    return URI.create(
        variables.getOrDefault(variable(service), variables.getOrDefault(ANY_SERVICE, "")));
  }

  /** The variable that names the endpoint of one service. */
  static String variable(CloudService service) {
    return ANY_SERVICE
        + "_"
        + (service == CloudService.COGNITO ? "COGNITO_IDENTITY_PROVIDER" : service.name());
  }

  boolean isOwn(CloudService service) {
    return own.contains(service);
  }

  Optional<Keys> keys() {
    return local.filter(cloud -> isOwn(CloudService.KMS)).map(LocalCloud::keys);
  }

  Optional<UserPool> userPool() {
    return local.filter(cloud -> isOwn(CloudService.COGNITO)).map(LocalCloud::userPool);
  }

  /** Tokens of the stack's own user pool come from its stand-in, which has another address. */
  HttpApiResource withOwnIssuer(HttpApiResource api) {
    return userPool()
        .map(
            pool ->
                new HttpApiResource(
                    api.logicalId(),
                    api.authorizer()
                        .map(
                            given ->
                                given.issuer().startsWith("https://cognito-idp.")
                                    ? new Authorizer(given.name(), pool.issuer(), given.audience())
                                    : given),
                    api.cors()))
        .orElse(api);
  }

  @Override
  public void close() {
    local.ifPresent(LocalCloud::close);
  }
}

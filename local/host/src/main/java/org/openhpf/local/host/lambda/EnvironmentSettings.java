package org.openhpf.local.host.lambda;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/**
 * What an environment needs besides its function.
 *
 * @param cloud variables that say where the cloud is: endpoints, credentials, region
 * @param archives where its classes come from
 * @param debugPort where its JVM listens for a debugger; its time-outs are off then
 * @param log takes a function's name and a line
 */
record EnvironmentSettings(
    RuntimeApi runtimeApi,
    RuntimeClient client,
    Map<String, String> cloud,
    ClassArchives archives,
    OptionalInt debugPort,
    BiConsumer<String, String> log) {
  String functionArn(String name) {
    String region = cloud.getOrDefault("AWS_REGION", "us-east-1");
    return "arn:aws:lambda:" + region + ":000000000000:function:" + name + ":live";
  }

  EnvironmentSettings withDebugPort(OptionalInt port) {
    return new EnvironmentSettings(runtimeApi, client, cloud, archives, port, log);
  }

  /** For an environment that nobody asked for: what it says is nobody's concern. */
  EnvironmentSettings quiet() {
    return new EnvironmentSettings(
        runtimeApi, client, cloud, archives, OptionalInt.empty(), (name, line) -> {});
  }
}

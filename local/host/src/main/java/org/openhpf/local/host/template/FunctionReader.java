package org.openhpf.local.host.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an AWS::Serverless::Function. */
final class FunctionReader {
  private final Path folder;
  private final Resources resources;
  private final Map<String, Path> layers;
  private final EventReader events;

  /**
   * @param folder where the template stands; paths in it are relative to this
   * @param layers content of the template's layers, by logical id
   */
  FunctionReader(Path folder, Resources resources, Map<String, Path> layers) {
    this.folder = folder;
    this.resources = resources;
    this.layers = layers;
    this.events = new EventReader(resources.names());
  }

  FunctionResource read(String logicalId, Section section) {
    section.oneOf("Runtime", section.requiredText("Runtime"), "java25");
    section.oneOf("PackageType", section.text("PackageType").orElse("Zip"), "Zip");
    section.noLocalMeaning(
        "Description",
        "FunctionName",
        "Architectures",
        "Policies",
        "Role",
        "PermissionsBoundary",
        "Tags",
        "Tracing",
        "AutoPublishAlias",
        "AutoPublishAliasAllProperties",
        "AutoPublishCodeSha256",
        "DeploymentPreference",
        "ReservedConcurrentExecutions",
        "KmsKeyArn",
        "VpcConfig",
        "EphemeralStorage",
        "RecursiveLoop",
        "RuntimeManagementConfig");
    Metadata metadata = metadata(logicalId);
    return new FunctionResource(
        logicalId,
        resources.names().name(logicalId),
        section.requiredText("Handler"),
        folder.resolve(section.requiredText("CodeUri")).normalize(),
        layers(section),
        section.number("MemorySize").orElse(128),
        Duration.ofSeconds(section.number("Timeout").orElse(3)),
        initialization(section),
        environment(section),
        events.read(logicalId, section.unresolved("Events")),
        metadata.afterQueueLoss());
  }

  private record Metadata(Optional<String> afterQueueLoss) {}

  private Metadata metadata(String logicalId) {
    Section section = resources.metadata(logicalId);
    Metadata metadata = new Metadata(section.text("AfterQueueLoss"));
    section.noLocalMeaning("SamResourceId", "cfn-lint");
    section.close();
    return metadata;
  }

  private List<Path> layers(Section function) {
    return function.texts("Layers").stream()
        .map(
            layer -> {
              if (!layers.containsKey(layer)) {
                throw function.fault("Layers", layer + " is not a layer of this template");
              }
              return layers.get(layer);
            })
        .toList();
  }

  private static Initialization initialization(Section function) {
    // How many are provisioned is the local host's own choice.
    Optional<Section> provisioned = function.section("ProvisionedConcurrencyConfig");
    provisioned.ifPresent(
        section -> {
          section.noLocalMeaning("ProvisionedConcurrentExecutions");
          section.close();
        });
    if (snapStart(function)) {
      return Initialization.SNAP_START;
    }
    return provisioned.isPresent() ? Initialization.PROVISIONED : Initialization.ON_DEMAND;
  }

  private static boolean snapStart(Section function) {
    Optional<Section> snapStart = function.section("SnapStart");
    boolean on =
        snapStart
            .map(
                section ->
                    section.oneOf(
                        "ApplyOn", section.requiredText("ApplyOn"), "PublishedVersions", "None"))
            .orElse("None")
            .equals("PublishedVersions");
    snapStart.ifPresent(Section::close);
    return on;
  }

  private static Map<String, String> environment(Section function) {
    Map<String, String> variables = new LinkedHashMap<>();
    function
        .section("Environment")
        .ifPresent(
            environment -> {
              environment
                  .section("Variables")
                  .ifPresent(
                      all ->
                          all.names().forEach(name -> variables.put(name, all.requiredText(name))));
              environment.close();
            });
    logging(function, variables);
    return variables;
  }

  /**
   * LoggingConfig reaches the runtime by variables; where logs are kept is this machine's matter.
   */
  private static void logging(Section function, Map<String, String> variables) {
    function
        .section("LoggingConfig")
        .ifPresent(
            logging -> {
              logging.noLocalMeaning("LogGroup", "SystemLogLevel");
              logging
                  .text("LogFormat")
                  .ifPresent(format -> variables.put("AWS_LAMBDA_LOG_FORMAT", format));
              logging
                  .text("ApplicationLogLevel")
                  .ifPresent(level -> variables.put("AWS_LAMBDA_LOG_LEVEL", level));
              logging.close();
            });
  }
}

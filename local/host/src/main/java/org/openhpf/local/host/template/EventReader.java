package org.openhpf.local.host.template;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the Events of a function. */
final class EventReader {
  private final ResourceNames names;

  EventReader(ResourceNames names) {
    this.names = names;
  }

  List<EventSource> read(String function, Section events) {
    return events.names().stream()
        .map(name -> event(function, name, events.unresolved(name)))
        .toList();
  }

  private EventSource event(String function, String name, Section event) {
    Section properties = event.unresolved("Properties");
    EventSource source =
        switch (event.requiredText("Type")) {
          case "HttpApi" -> route(properties);
          case "SQS" -> queue(properties);
          case "DynamoDB" -> stream(properties);
          case "ScheduleV2" ->
              schedule(names.name(function) + "-" + ResourceNames.kebabCase(name), properties);
          case String type ->
              throw event.fault("Type", "the local host does not know events of type " + type);
        };
    event.close();
    properties.close();
    return source;
  }

  private static HttpRoute route(Section section) {
    section.noLocalMeaning("ApiId", "RouteSettings", "TimeoutInMillis");
    section.oneOf(
        "PayloadFormatVersion", section.text("PayloadFormatVersion").orElse("2.0"), "2.0");
    Optional<Section> auth = section.section("Auth");
    boolean isPublic =
        auth.flatMap(settings -> settings.text("Authorizer")).orElse("").equals("NONE");
    List<String> scopes =
        auth.map(settings -> settings.texts("AuthorizationScopes")).orElse(List.of());
    auth.ifPresent(Section::close);
    String method = section.text("Method").orElse("ANY").toUpperCase(Locale.ROOT);
    return new HttpRoute(
        method.equals("*") ? "ANY" : method,
        section.text("Path").orElse("$default"),
        isPublic,
        scopes);
  }

  private QueueSource queue(Section section) {
    Optional<Section> scaling = section.section("ScalingConfig");
    int concurrency =
        scaling.map(settings -> settings.number("MaximumConcurrency").orElse(1000)).orElse(1000);
    scaling.ifPresent(Section::close);
    return new QueueSource(
        logicalId(section, "Queue", Resources.QUEUE),
        section.number("BatchSize").orElse(10),
        Duration.ofSeconds(section.number("MaximumBatchingWindowInSeconds").orElse(0)),
        reportsItemFailures(section),
        concurrency,
        filters(section));
  }

  private StreamSource stream(Section section) {
    int attempts = section.number("MaximumRetryAttempts").orElse(-1);
    int age = section.number("MaximumRecordAgeInSeconds").orElse(-1);
    return new StreamSource(
        logicalId(section, "Stream", Resources.TABLE),
        section.oneOf(
            "StartingPosition", section.requiredText("StartingPosition"), "TRIM_HORIZON", "LATEST"),
        section.number("BatchSize").orElse(100),
        Duration.ofSeconds(section.number("MaximumBatchingWindowInSeconds").orElse(0)),
        section.number("ParallelizationFactor").orElse(1),
        section.flag("BisectBatchOnFunctionError"),
        attempts < 0 ? OptionalInt.empty() : OptionalInt.of(attempts),
        age < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(age)),
        reportsItemFailures(section),
        onFailure(section),
        filters(section));
  }

  private ScheduleSource schedule(String defaultName, Section section) {
    section.noLocalMeaning(
        "Description", "GroupName", "KmsKeyArn", "RoleArn", "PermissionsBoundary", "OmitName");
    Optional<Section> retry = section.section("RetryPolicy");
    int attempts =
        retry.map(policy -> policy.number("MaximumRetryAttempts").orElse(185)).orElse(185);
    int age =
        retry
            .map(policy -> policy.number("MaximumEventAgeInSeconds").orElse(86_400))
            .orElse(86_400);
    retry.ifPresent(Section::close);
    // A flexible window lets AWS start late to spread its load; on one machine it starts at once.
    section.noLocalMeaning("FlexibleTimeWindow");
    return new ScheduleSource(
        section.text("Name").orElse(defaultName),
        section.requiredText("ScheduleExpression"),
        ZoneId.of(section.text("ScheduleExpressionTimezone").orElse("UTC")),
        section.text("Input").orElse("{}"),
        section
            .oneOf("State", section.text("State").orElse("ENABLED"), "ENABLED", "DISABLED")
            .equals("ENABLED"),
        attempts,
        Duration.ofSeconds(age),
        deadLetters(section));
  }

  private Optional<String> deadLetters(Section section) {
    Optional<Section> config = section.section("DeadLetterConfig");
    Optional<String> queue = config.map(settings -> logicalId(settings, "Arn", Resources.QUEUE));
    config.ifPresent(Section::close);
    return queue;
  }

  private Optional<String> onFailure(Section section) {
    Optional<Section> config = section.section("DestinationConfig");
    Optional<Section> onFailure = config.flatMap(settings -> settings.section("OnFailure"));
    onFailure.ifPresent(
        destination -> destination.oneOf("Type", destination.text("Type").orElse("SQS"), "SQS"));
    Optional<String> queue =
        onFailure.map(destination -> logicalId(destination, "Destination", Resources.QUEUE));
    onFailure.ifPresent(Section::close);
    config.ifPresent(Section::close);
    return queue;
  }

  private static boolean reportsItemFailures(Section section) {
    return section.texts("FunctionResponseTypes").stream()
        .map(type -> section.oneOf("FunctionResponseTypes", type, "ReportBatchItemFailures"))
        .findAny()
        .isPresent();
  }

  private static List<String> filters(Section section) {
    Optional<Section> criteria = section.section("FilterCriteria");
    List<String> patterns =
        criteria
            .map(
                filters ->
                    filters.sections("Filters").stream()
                        .map(filter -> filter.requiredText("Pattern"))
                        .toList())
            .orElse(List.of());
    criteria.ifPresent(Section::close);
    return patterns;
  }

  private String logicalId(Section section, String property, String type) {
    String arn = section.requiredText(property);
    return names
        .logicalId(type, arn)
        .orElseThrow(() -> section.fault(property, arn + " is not a resource of this template"));
  }
}

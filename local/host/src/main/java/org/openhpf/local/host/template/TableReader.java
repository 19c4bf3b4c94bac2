package org.openhpf.local.host.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.local.host.template.TableResource.Index;
import org.openhpf.local.host.template.TableResource.Key;

/** Reads an AWS::DynamoDB::Table. */
final class TableReader {
  private TableReader() {}

  static TableResource read(ResourceNames names, String logicalId, Section section) {
    section.noLocalMeaning(
        "TableName",
        "BillingMode",
        "WarmThroughput",
        "OnDemandThroughput",
        "PointInTimeRecoverySpecification",
        "DeletionProtectionEnabled",
        "SSESpecification",
        "TableClass",
        "Tags",
        "ContributorInsightsSpecification");
    Map<String, String> attributes =
        section.sections("AttributeDefinitions").stream()
            .collect(
                Collectors.toMap(
                    definition -> definition.requiredText("AttributeName"),
                    definition -> definition.requiredText("AttributeType")));
    Optional<Section> stream = section.section("StreamSpecification");
    Optional<String> view =
        stream.map(specification -> specification.requiredText("StreamViewType"));
    stream.ifPresent(Section::close);
    return new TableResource(
        logicalId,
        names.name(logicalId),
        attributes,
        keys(section),
        indexes(section),
        view,
        expiry(section));
  }

  private static List<Key> keys(Section section) {
    return section.sections("KeySchema").stream()
        .map(key -> new Key(key.requiredText("AttributeName"), key.requiredText("KeyType")))
        .toList();
  }

  private static List<Index> indexes(Section table) {
    return table.sections("GlobalSecondaryIndexes").stream()
        .map(
            index -> {
              index.noLocalMeaning(
                  "WarmThroughput", "OnDemandThroughput", "ContributorInsightsSpecification");
              Section projection = index.unresolved("Projection");
              Index read =
                  new Index(
                      index.requiredText("IndexName"),
                      keys(index),
                      projection.requiredText("ProjectionType"),
                      projection.texts("NonKeyAttributes"));
              projection.close();
              index.close();
              return read;
            })
        .toList();
  }

  private static Optional<String> expiry(Section table) {
    Optional<Section> expiry = table.section("TimeToLiveSpecification");
    Optional<String> attribute =
        expiry
            .filter(section -> section.flag("Enabled"))
            .map(section -> section.requiredText("AttributeName"));
    expiry.ifPresent(section -> section.noLocalMeaning("AttributeName").close());
    return attribute;
  }
}

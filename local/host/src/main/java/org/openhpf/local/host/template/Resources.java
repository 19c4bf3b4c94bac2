package org.openhpf.local.host.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.openhpf.local.host.template.ResourceNames.Resource;

/** The parts of a template, with parameters, conditions and names ready to be asked. */
final class Resources {
  static final String FUNCTION = "AWS::Serverless::Function";
  static final String API = "AWS::Serverless::HttpApi";
  static final String LAYER = "AWS::Serverless::LayerVersion";
  static final String TABLE = "AWS::DynamoDB::Table";
  static final String QUEUE = "AWS::SQS::Queue";
  static final String BUCKET = "AWS::S3::Bucket";
  static final String USER_POOL = "AWS::Cognito::UserPool";
  static final String USER_POOL_CLIENT = "AWS::Cognito::UserPoolClient";
  static final String USER_POOL_GROUP = "AWS::Cognito::UserPoolGroup";
  static final String PERMISSION = "AWS::Lambda::Permission";
  static final String DISTRIBUTION = "AWS::CloudFront::Distribution";

  private static final Set<String> WITH_LOCAL_MEANING =
      Set.of(
          FUNCTION,
          API,
          LAYER,
          TABLE,
          QUEUE,
          BUCKET,
          DISTRIBUTION,
          "AWS::CloudFront::ResponseHeadersPolicy",
          "AWS::KMS::Key",
          USER_POOL,
          USER_POOL_CLIENT,
          USER_POOL_GROUP,
          PERMISSION);

  /**
   * Who may do what, what is watched, how it scales and what the edge does: nothing a request could
   * tell on one machine.
   */
  private static final Set<String> NO_LOCAL_MEANING =
      Set.of(
          "AWS::ApplicationAutoScaling::ScalableTarget",
          "AWS::ApplicationAutoScaling::ScalingPolicy",
          "AWS::CloudFront::CachePolicy",
          "AWS::CloudFront::Function",
          "AWS::CloudFront::OriginAccessControl",
          "AWS::CloudWatch::Alarm",
          "AWS::CloudWatch::CompositeAlarm",
          "AWS::CloudWatch::Dashboard",
          "AWS::Cognito::UserPoolDomain",
          "AWS::IAM::ManagedPolicy",
          "AWS::IAM::Role",
          "AWS::KMS::Alias",
          "AWS::Logs::LogGroup",
          "AWS::Logs::MetricFilter",
          "AWS::S3::BucketPolicy",
          "AWS::SNS::Topic",
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::QueuePolicy");

  private static final Set<String> NAME_PROPERTIES =
      Set.of(
          "TableName",
          "QueueName",
          "BucketName",
          "FunctionName",
          "LogGroupName",
          "RoleName",
          "TopicName");

  private final Map<String, Map<String, Object>> resources = new LinkedHashMap<>();
  private final Intrinsics intrinsics;
  private final ResourceNames names;
  private final Map<String, Object> globals;

  Resources(
      Map<String, Object> document, Map<String, String> parameterOverrides, LocalNames local) {
    Section top = new Section("document", document, null);
    top.noLocalMeaning(
        "AWSTemplateFormatVersion", "Transform", "Description", "Metadata", "Outputs");
    top.noLocalMeaning("Parameters", "Conditions", "Globals", "Resources");
    top.close();
    names =
        new ResourceNames(
            local, Parameters.values(map(document, "Parameters"), parameterOverrides));
    intrinsics = new Intrinsics(names, map(document, "Conditions"));
    globals = map(document, "Globals");
    map(document, "Resources")
        .forEach((id, resource) -> add(id, CloudFormationYaml.asMap(id, resource)));
  }

  private static Map<String, Object> map(Map<String, Object> document, String name) {
    return document.containsKey(name)
        ? CloudFormationYaml.asMap(name, document.get(name))
        : Map.of();
  }

  private void add(String logicalId, Map<String, Object> resource) {
    Section section = new Section(logicalId, resource, intrinsics);
    String type = section.requiredText("Type");
    if (!WITH_LOCAL_MEANING.contains(type) && !NO_LOCAL_MEANING.contains(type)) {
      throw section.fault("Type", "the local host does not know " + type);
    }
    Optional<String> condition = section.text("Condition");
    section.noLocalMeaning(
        "Properties", "DependsOn", "DeletionPolicy", "UpdateReplacePolicy", "Metadata");
    section.close();
    if (condition.isEmpty() || intrinsics.holds(logicalId, condition.get())) {
      Section properties = properties(logicalId, resource);
      // A permission's FunctionName is another's name.
      Optional<String> givenName =
          properties.names().stream()
              .filter(name -> NAME_PROPERTIES.contains(name) && !type.equals(PERMISSION))
              .findFirst()
              .flatMap(properties::text);
      names.add(logicalId, new Resource(type, givenName));
      resources.put(logicalId, resource);
    }
  }

  private Section properties(String logicalId, Map<String, Object> resource) {
    return new Section(logicalId, resource.get("Properties"), intrinsics);
  }

  ResourceNames names() {
    return names;
  }

  /** A resource's Metadata. */
  Section metadata(String logicalId) {
    return new Section(
        logicalId + ".Metadata", resources.get(logicalId).get("Metadata"), intrinsics);
  }

  /** Reads every resource of a type; a property it does not ask for stops it. */
  <T> List<T> read(String type, BiFunction<String, Section, T> reader) {
    return resources.entrySet().stream()
        .filter(entry -> entry.getValue().get("Type").equals(type))
        .map(entry -> read(entry.getKey(), Globals.apply(globals, type, entry.getValue()), reader))
        .toList();
  }

  private <T> T read(
      String logicalId, Map<String, Object> resource, BiFunction<String, Section, T> reader) {
    Section section = properties(logicalId, resource);
    T read = reader.apply(logicalId, section);
    section.close();
    return read;
  }
}

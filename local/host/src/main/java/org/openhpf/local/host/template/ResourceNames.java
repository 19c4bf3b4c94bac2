package org.openhpf.local.host.template;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code !Ref} and {@code !GetAtt} give on this machine: parameters, pseudo parameters and
 * resources.
 */
final class ResourceNames implements Intrinsics.Names {
  private static final String ALIAS = ".Alias";

  /** The one alias there is (AutoPublishAlias). */
  private static final String LIVE = ":live";

  private final LocalNames local;
  private final Map<String, Object> parameters;
  private final Map<String, Resource> resources = new HashMap<>();

  /** {@code givenName}: the name its properties give it (TableName, ...), if any. */
  record Resource(String type, Optional<String> givenName) {}

  ResourceNames(LocalNames local, Map<String, Object> parameters) {
    this.local = local;
    this.parameters = parameters;
  }

  void add(String logicalId, Resource resource) {
    resources.put(logicalId, resource);
  }

  @Override
  public Optional<Object> ref(String name) {
    Object pseudo =
        switch (name) {
          case "AWS::Region" -> local.region();
          case "AWS::AccountId" -> local.account();
          case "AWS::Partition" -> "aws";
          case "AWS::URLSuffix" -> "amazonaws.com";
          case "AWS::StackName" -> "openhpf-local";
          case "AWS::StackId" -> local.arn("cloudformation", "stack/openhpf-local/local");
          default -> parameters.get(name);
        };
    if (pseudo != null) {
      return Optional.of(pseudo);
    }
    // SAM gives the alias that it publishes a name of its own.
    return name.endsWith(ALIAS)
        ? attribute(name.substring(0, name.length() - ALIAS.length()), "Alias")
        : Optional.ofNullable(resources.get(name))
            .map(resource -> reference(name, resource.type()));
  }

  private String reference(String logicalId, String type) {
    String name = name(logicalId);
    return switch (type) {
      case "AWS::SQS::Queue" -> local.queueUrl(name);
      case "AWS::Cognito::UserPool" -> local.userPool();
      case "AWS::Cognito::UserPoolClient" -> local.userPoolClient();
      case "AWS::KMS::Key" -> keyAlias(logicalId);
      case "AWS::SNS::Topic" -> local.arn("sns", name);
      default -> name;
    };
  }

  @Override
  public Optional<Object> attribute(String logicalId, String attribute) {
    Resource resource = resources.get(logicalId);
    if (resource == null) {
      return Optional.empty();
    }
    String name = name(logicalId);
    return Optional.ofNullable(
        switch (resource.type() + "." + attribute) {
          case "AWS::DynamoDB::Table.Arn" -> local.arn("dynamodb", "table/" + name);
          case "AWS::DynamoDB::Table.StreamArn" ->
              local.arn("dynamodb", "table/" + name + "/stream/local");
          case "AWS::SQS::Queue.Arn" -> local.arn("sqs", name);
          case "AWS::SQS::Queue.QueueName" -> name;
          case "AWS::SQS::Queue.QueueUrl" -> local.queueUrl(name);
          case "AWS::S3::Bucket.Arn" -> "arn:aws:s3:::" + name;
          case "AWS::S3::Bucket.RegionalDomainName" -> local.objects().getAuthority();
          case "AWS::KMS::Key.Arn" -> local.arn("kms", keyAlias(logicalId));
          case "AWS::KMS::Key.KeyId" -> keyAlias(logicalId);
          case "AWS::Serverless::Function.Arn" -> functionArn(name);
          case "AWS::Serverless::Function.Alias" -> functionArn(name) + LIVE;
          case "AWS::Logs::LogGroup.Arn" -> local.arn("logs", "log-group:" + name + ":*");
          case "AWS::IAM::Role.Arn" -> local.arn("iam", "role/" + name);
          case "AWS::Cognito::UserPool.Arn" ->
              local.arn("cognito-idp", "userpool/" + local.userPool());
          case "AWS::Cognito::UserPool.UserPoolId" -> local.userPool();
          case "AWS::Cognito::UserPoolClient.ClientId" -> local.userPoolClient();
          default -> null;
        });
  }

  /**
   * KMS chooses the id of a key; an alias, which serves as well wherever an id does, can be known
   * before.
   */
  String keyAlias(String logicalId) {
    return "alias/" + kebabCase(logicalId);
  }

  /** The local name of a resource: the given one, else made from the logical id. */
  String name(String logicalId) {
    Resource resource = resources.get(logicalId);
    return resource
        .givenName()
        .orElseGet(
            () ->
                switch (resource.type()) {
                  case "AWS::Serverless::Function" -> kebabCase(logicalId);
                  case "AWS::S3::Bucket" -> logicalId.toLowerCase(Locale.ROOT);
                  default -> logicalId;
                });
  }

  String userPool() {
    return local.userPool();
  }

  String userPoolClient() {
    return local.userPoolClient();
  }

  /**
   * The ARN of a function.
   *
   * @param name of it, or its ARN
   */
  String functionArn(String name) {
    return name.startsWith("arn:") ? name : local.arn("lambda", "function:" + name);
  }

  /** The logical id of the resource with this ARN, stream ARN or alias. */
  Optional<String> logicalId(String type, String arn) {
    return resources.entrySet().stream()
        .filter(entry -> entry.getValue().type().equals(type))
        .map(Map.Entry::getKey)
        .filter(
            id ->
                Stream.of("Arn", "StreamArn", "Alias")
                    .anyMatch(name -> attribute(id, name).orElse("").equals(arn)))
        .findFirst();
  }

  String queueUrl(String logicalId) {
    return local.queueUrl(name(logicalId));
  }

  /** {@code AppointmentsHttp} is {@code appointments-http}. */
  static String kebabCase(String logicalId) {
    return logicalId.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}

package org.openhpf.local.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.HttpRoute;
import org.openhpf.local.host.template.QueueResource.Redrive;
import org.openhpf.local.host.template.QueueSource;
import org.openhpf.local.host.template.ScheduleSource;
import org.openhpf.local.host.template.StreamSource;
import org.openhpf.local.host.template.TableResource.Index;
import org.openhpf.local.host.template.TableResource.Key;
import org.openhpf.local.host.template.TemplateException;

class TemplateTest {
  private static final Path PLATFORM = Path.of(System.getProperty("openhpf.root"), "template.yaml");

  @TempDir Path folder;

  @Test
  void readsThePlatformsOwnTemplate() {
    Template template = Template.read(PLATFORM, Map.of());

    FunctionResource http = template.function("appointments-http").orElseThrow();
    assertThat(http.logicalId()).isEqualTo("AppointmentsHttp");
    assertThat(http.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(http.memoryMb()).isEqualTo(1024);
    assertThat(http.snapStart()).isFalse();
    assertThat(http.environment())
        .containsEntry("APPOINTMENT_TABLE", "AppointmentTable")
        .containsEntry("STAGE", "dev")
        .containsEntry("DATA_KEY_ID", "arn:aws:kms:us-east-1:000000000000:alias/data-key");
    assertThat(http.layers())
        .containsExactly(PLATFORM.resolveSibling("layers/runtime/target/runtime-layer.zip"));
    assertThat(http.events(HttpRoute.class))
        .extracting(HttpRoute::routeKey)
        .contains("GET /v1/branches/{branchId}/slots", "POST /v1/appointments");

    FunctionResource relay = template.function("AppointmentsRelay").orElseThrow();
    assertThat(relay.snapStart()).isTrue();
    StreamSource stream = relay.events(StreamSource.class).getFirst();
    assertThat(stream.table()).isEqualTo("AppointmentTable");
    assertThat(stream.maximumRetryAttempts()).isEqualTo(OptionalInt.of(10));
    assertThat(stream.onFailureQueue()).contains("AppointmentRelayDeadLetterQueue");
    assertThat(stream.filterPatterns()).hasSize(1);
    assertThat(template.api().authorizer().orElseThrow().issuer())
        .isEqualTo("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_local");
    assertThat(template.tables())
        .extracting("name")
        .contains("AppointmentTable", "AppointmentAuditTable");
  }

  @Test
  void readsWhatThePagesAreSentWith() {
    Map<String, String> headers = Template.read(PLATFORM, Map.of()).pages().orElseThrow().headers();
    assertThat(headers)
        .containsEntry("Cache-Control", "no-cache")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Referrer-Policy", "no-referrer")
        .containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    assertThat(headers.get("Content-Security-Policy"))
        .contains("; connect-src 'self' 127.0.0.1:9000; manifest-");

    Map<String, String> elsewhere = Map.of("SignInTokenUrl", "https://id.example.org/token");
    assertThat(Template.read(PLATFORM, elsewhere).pages().orElseThrow().headers())
        .extractingByKey("Content-Security-Policy")
        .asString()
        .contains("; connect-src 'self' https://id.example.org/token 127.0.0.1:9000; manifest-");
    assertThat(Template.read(PLATFORM, Map.of("ServePages", "no")).pages()).isEmpty();
  }

  @Test
  void resolvesFunctionsConditionsGlobalsAndBothForms() throws IOException {
    Template template =
        read(
            """
        Parameters:
          Stage: {Type: String, Default: dev}
          Flag: {Type: String, Default: "no"}
        Conditions:
          IsOn: !Equals [!Ref Flag, "yes"]
          IsOff: {"Fn::Not": [{Condition: IsOn}]}
          Both: !And [!Condition IsOff, !Or [!Condition IsOn, !Equals [a, a]]]
        Globals:
          Function:
            Runtime: java25
            MemorySize: 256
            Environment: {Variables: {A: global, B: global}}
        Resources:
          OnlyWhenOn: {Type: "AWS::SQS::Queue", Condition: IsOn, Properties: {VisibilityTimeout: 1}}
          Work:
            Type: AWS::SQS::Queue
            Properties:
              FifoQueue: true
              QueueName: !Sub "work-${Stage}.fifo"
              RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3}
          Dead: {Type: "AWS::SQS::Queue"}
          Worker:
            Type: AWS::Serverless::Function
            Metadata: {AfterQueueLoss: '{"again":true}'}
            Properties:
              CodeUri: worker.jar
              Handler: x.Y::z
              Environment:
                Variables:
                  B: own
                  C: !If [Both, !Join ["-", [x, !Ref Stage, !Select [1, !Split [",", "p,q"]]]], none]
                  D: {"Fn::Sub": ["${!Literal} ${Own} ${Dead.Arn}", {Own: !Ref Work}]}
                  E: !If [IsOn, set, !Ref "AWS::NoValue"]
              Events:
                Work: {Type: SQS, Properties: {Queue: !GetAtt Work.Arn, BatchSize: 5, FunctionResponseTypes: [ReportBatchItemFailures]}}
                Nightly: {Type: ScheduleV2, Properties: {ScheduleExpression: "cron(0 2 * * ? *)", ScheduleExpressionTimezone: Asia/Shanghai}}
        """);

    FunctionResource worker = template.function("worker").orElseThrow();
    assertThat(worker.memoryMb()).isEqualTo(256);
    assertThat(worker.timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(worker.afterQueueLoss()).contains("{\"again\":true}");
    assertThat(worker.environment())
        .containsEntry("A", "global")
        .containsEntry("B", "own")
        .containsEntry("C", "x-dev-q")
        .containsEntry(
            "D",
            "${Literal} http://127.0.0.1:9324/000000000000/work-dev.fifo arn:aws:sqs:us-east-1:000000000000:Dead")
        .doesNotContainKey("E");
    QueueSource source = worker.events(QueueSource.class).getFirst();
    assertThat(source.queue()).isEqualTo("Work");
    assertThat(source.batchSize()).isEqualTo(5);
    assertThat(source.reportBatchItemFailures()).isTrue();
    ScheduleSource schedule = worker.events(ScheduleSource.class).getFirst();
    assertThat(schedule.name()).isEqualTo("worker-nightly");
    assertThat(schedule.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(template.queues()).extracting("logicalId").containsExactly("Work", "Dead");
    assertThat(template.queues().getFirst().redrive())
        .isEqualTo(Optional.of(new Redrive("Dead", 3)));
  }

  @Test
  void readsTablesAndBuckets() throws IOException {
    Template template =
        read(
            """
        Resources:
          Things:
            Type: AWS::DynamoDB::Table
            Properties:
              AttributeDefinitions: [{AttributeName: pk, AttributeType: S}, {AttributeName: at, AttributeType: N}]
              KeySchema: [{AttributeName: pk, KeyType: HASH}]
              GlobalSecondaryIndexes:
                - IndexName: byTime
                  KeySchema: [{AttributeName: at, KeyType: HASH}, {AttributeName: pk, KeyType: RANGE}]
                  Projection: {ProjectionType: INCLUDE, NonKeyAttributes: [name]}
              TimeToLiveSpecification: {AttributeName: expiresAt, Enabled: true}
          Objects:
            Type: AWS::S3::Bucket
            Properties:
              NotificationConfiguration:
                QueueConfigurations:
                  - Event: s3:ObjectCreated:*
                    Queue: !GetAtt Arrived.Arn
                    Filter: {S3Key: {Rules: [{Name: prefix, Value: intake/}]}}
          Arrived: {Type: "AWS::SQS::Queue"}
        """);

    assertThat(template.tables().getFirst().indexes())
        .containsExactly(
            new Index(
                "byTime",
                java.util.List.of(new Key("at", "HASH"), new Key("pk", "RANGE")),
                "INCLUDE",
                java.util.List.of("name")));
    assertThat(template.tables().getFirst().expiryAttribute()).contains("expiresAt");
    assertThat(template.buckets().getFirst().name()).isEqualTo("objects");
    assertThat(template.buckets().getFirst().notifications().getFirst().queue())
        .isEqualTo("Arrived");
    assertThat(template.buckets().getFirst().notifications().getFirst().prefix())
        .isEqualTo("intake/");
  }

  @Test
  void takesTheLayersOfThisMachinesArchitecture() throws IOException {
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    Template template =
        read(
            """
        Parameters:
          Architecture: {Type: String, AllowedValues: [arm64, x86_64, none], Default: none}
        Conditions:
          OnArm: !Equals [!Ref Architecture, arm64]
          OnIntel: !Equals [!Ref Architecture, x86_64]
        Resources:
          ArmLayer: {Type: "AWS::Serverless::LayerVersion", Condition: OnArm, Properties: {ContentUri: arm64.zip}}
          IntelLayer: {Type: "AWS::Serverless::LayerVersion", Condition: OnIntel, Properties: {ContentUri: x86_64.zip}}
          Reader:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: java25
              Architectures: [!Ref Architecture]
              CodeUri: reader.jar
              Handler: h
              Layers: [!If [OnArm, !Ref ArmLayer, !Ref IntelLayer]]
        """);

    assertThat(template.functions().getFirst().layers())
        .containsExactly(folder.resolve(machine + ".zip"));
  }

  @Test
  void whatItDoesNotKnowStopsItByName() {
    refused("Resources: {X: {Type: 'AWS::Redshift::Cluster'}}", "X.Type", "AWS::Redshift::Cluster");
    refused(
        "Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {Colour: red}}}",
        "Q.Colour",
        "does not know");
    refused(
        "Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {DelaySeconds: soon}}}",
        "Q.DelaySeconds",
        "whole");
    refused(
        "Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {QueueName: !ImportValue x}}}",
        "Q.QueueName",
        "Fn::ImportValue");
    refused(
        "Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Ref Nobody}}}",
        "Q.QueueName",
        "Nobody");
    refused("Parameters: {P: {Type: String}}", "Parameters.P", "no default");
    refused("Mappings: {}", "document.Mappings", "does not know");
    refused(
        function("Events: {Timer: {Type: Schedule, Properties: {}}}"),
        "F.Events.Timer.Type",
        "events of type Schedule");
    refused(function("SnapStart: {ApplyOn: Always}"), "F.SnapStart.ApplyOn", "Always");
    refused(function("Layers: [elsewhere]"), "F.Layers", "elsewhere");
    refused(
        function("Events: {H: {Type: HttpApi, Properties: {Path: /x, Method: get, Cache: 1}}}"),
        "F.Events.H.Properties.Cache",
        "does not know");
  }

  private static String function(String properties) {
    return """
    Resources:
      F:
        Type: AWS::Serverless::Function
        Properties:
          Runtime: java25
          CodeUri: f.jar
          Handler: h
          %s
    """
        .formatted(properties);
  }

  private void refused(String yaml, String place, String fault) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("template " + place + ":")
        .hasMessageContaining(fault);
  }

  private Template read(String yaml) throws IOException {
    return Template.read(Files.writeString(folder.resolve("template.yaml"), yaml), Map.of());
  }
}

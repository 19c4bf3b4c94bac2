package org.openhpf.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.cloud.UserPool;
import tools.jackson.databind.json.JsonMapper;

/** The host as a process of its own, with a template of one function. */
class LocalHostTest {
  private static final Path CHECKOUT = Path.of(System.getProperty("openhpf.root"));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final String TEMPLATE =
      """
      Parameters:
        NotificationGatewayUrl: {Type: String, Default: ""}
        NotificationGatewayToken: {Type: String, Default: ""}
        MiniProgramUrl: {Type: String, Default: ""}
        MiniProgramAppId: {Type: String, Default: ""}
        MiniProgramSecret: {Type: String, Default: ""}
        FederationProviders: {Type: String, Default: ""}
        FederationSecrets: {Type: String, Default: ""}
        ProofServiceUrl: {Type: String, Default: ""}
        ProofServiceToken: {Type: String, Default: ""}
        AllowedOrigin: {Type: String, Default: ""}
        ProvincialPlatformUrl: {Type: String, Default: ""}
        ProvincialPlatformAppMark: {Type: String, Default: ""}
        ProvincialPlatformAppWord: {Type: String, Default: ""}
        ProvincialPlatformKey: {Type: String, Default: ""}
        ProvincialSigningKey: {Type: String, Default: ""}
      Resources:
        Api:
          Type: AWS::Serverless::HttpApi
          Properties:
            Auth:
              DefaultAuthorizer: BearerToken
              Authorizers:
                BearerToken:
                  JwtConfiguration:
                    issuer: !Sub https://cognito-idp.${AWS::Region}.${AWS::URLSuffix}/${UserPool}
                    audience: [!Ref UserPoolClient]
        UserPool:
          Type: AWS::Cognito::UserPool
          Properties: {LambdaConfig: {DefineAuthChallenge: !GetAtt ProbeHttp.Arn}}
        UserPoolClient:
          Type: AWS::Cognito::UserPoolClient
          Properties: {PreventUserExistenceErrors: ENABLED, ExplicitAuthFlows: [ALLOW_CUSTOM_AUTH]}
        UserPoolAsksProbe:
          Type: AWS::Lambda::Permission
          Properties:
            FunctionName: !Ref ProbeHttp
            Action: lambda:InvokeFunction
            Principal: cognito-idp.amazonaws.com
            SourceArn: !GetAtt UserPool.Arn
        DataKey: {Type: "AWS::KMS::Key"}
        Dead: {Type: "AWS::SQS::Queue"}
        Work:
          Type: AWS::SQS::Queue
          Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 2}}
        Files: {Type: "AWS::S3::Bucket"}
        Things:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions: [{AttributeName: pk, AttributeType: S}]
            KeySchema: [{AttributeName: pk, KeyType: HASH}]
            StreamSpecification: {StreamViewType: NEW_IMAGE}
            TimeToLiveSpecification: {AttributeName: expiresAt, Enabled: true}
        ProbeHttp:
          Type: AWS::Serverless::Function
          Metadata: {AfterQueueLoss: '{"x-do":"log"}'}
          Properties:
            Runtime: java25
            MemorySize: 192
            CodeUri: functions/probe/target/code
            Handler: org.openhpf.local.host.probe.Probe
            Events:
              Open: {Type: HttpApi, Properties: {Path: "/open/{what}", Method: POST, Auth: {Authorizer: NONE}}}
              Mine: {Type: HttpApi, Properties: {Path: /mine, Method: GET}}
      """;

  @TempDir Path root;

  private final List<Process> hosts = new ArrayList<>();

  @BeforeEach
  void makeCheckout() throws IOException {
    Files.writeString(root.resolve("template.yaml"), TEMPLATE);
    Files.createSymbolicLink(root.resolve("local"), CHECKOUT.resolve("local"));
    ProbeCode.in(Files.createDirectories(root.resolve("functions/probe/target")));
  }

  @AfterEach
  void endHosts() throws InterruptedException, IOException {
    for (Process host : hosts) {
      host.destroy();
      if (!host.waitFor(10, TimeUnit.SECONDS)) {
        host.destroyForcibly().waitFor();
      }
    }
    Files.delete(root.resolve("local"));
  }

  private Process start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dopenhpf.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--port",
                "0"));
    command.addAll(List.of(options));
    Process host = new ProcessBuilder(command).redirectErrorStream(true).start();
    hosts.add(host);
    return host;
  }

  /** The URL of the line that says it is ready. */
  private static String ready(Process host) throws IOException {
    BufferedReader output = host.inputReader();
    List<String> before = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("OpenHPF is ready on ")) {
        return line.substring("OpenHPF is ready on ".length());
      }
      before.add(line);
    }
    throw new AssertionError(String.join("\n", before));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder post(String url, String body) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("content-type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  @Test
  void servesIsKilledLeavesNoOrphanAndComesBack() throws Exception {
    Process host = start("--quiet");
    String url = ready(host);

    assertThat(send(post(url + "/open/x", "{}").header("x-do", "inferred")).body())
        .isEqualTo("{\"plain\":true}");
    assertThat(send(HttpRequest.newBuilder(URI.create(url + "/mine"))).statusCode()).isEqualTo(401);
    HttpResponse<String> issued =
        send(post(url + "/_local/tokens", "{\"role\":\"citizen\",\"level\":2}"));
    assertThat(issued.statusCode()).isEqualTo(200);
    String token = JsonMapper.shared().readTree(issued.body()).path("token").asString();
    var mine =
        HttpRequest.newBuilder(URI.create(url + "/mine"))
            .header("Authorization", "Bearer " + token);
    assertThat(send(mine).statusCode()).isEqualTo(200);
    assertThat(send(mine).body())
        .contains("\"cognito:groups\":\"[citizen]\"", "\"assurance_level\":\"2\"");

    HttpResponse<String> refused = send(post(url + "/_local/tokens", "{\"role\":\"king\"}"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(refused.body()).contains("role is one of");
    assertThat(send(post(url + "/_local/tokens", "{\"rule\":\"x\"}")).body())
        .contains("unknown field rule");
    assertThat(send(post(url + "/_local/tokens", "nonsense")).statusCode()).isEqualTo(400);

    assertThat(cognito("AdminCreateUser", "\"Username\":\"person-1\"")).contains("person-1");
    assertThat(
            cognito(
                "AdminInitiateAuth",
                "\"ClientId\":\"%s\",\"AuthFlow\":\"CUSTOM_AUTH\",\"AuthParameters\":{\"USERNAME\":\"nobody\"}"
                    .formatted(UserPool.CLIENT_ID)))
        .as("the probe was asked, and answered what no trigger would")
        .contains("InvalidLambdaResponseException", "Unrecognizable lambda output");

    Process second = start();
    assertThat(new String(second.getInputStream().readAllBytes()))
        .contains("another local host (process " + host.pid());
    assertThat(second.waitFor()).isEqualTo(1);

    List<ProcessHandle> children = host.descendants().toList();
    assertThat(children).hasSizeGreaterThanOrEqualTo(2);
    host.destroyForcibly().waitFor();
    for (ProcessHandle child : children) {
      child.onExit().orTimeout(5, TimeUnit.SECONDS).join();
    }

    String again = ready(start("--quiet"));
    Path log = root.resolve(".local/logs/probe-http.log");
    await(() -> Files.readString(log).contains("said by"));
    assertThat(
            send(HttpRequest.newBuilder(URI.create(again + "/mine"))
                    .header("Authorization", "Bearer " + token))
                .statusCode())
        .as("the user pool keeps its keys and its address")
        .isEqualTo(200);
    assertThat(send(HttpRequest.newBuilder(URI.create(again + "/_local/users"))).body())
        .as("and its users")
        .contains("\"username\":\"person-1\"");
  }

  /** What the host's user pool answers. */
  private String cognito(String action, String fields) throws Exception {
    String endpoint =
        JsonMapper.shared()
            .readTree(Files.readString(root.resolve(".local/host.json")))
            .at("/cloud/AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER")
            .asString();
    return send(post(endpoint, "{\"UserPoolId\":\"" + UserPool.POOL_ID + "\"," + fields + "}")
            .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + action))
        .body();
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
  }

  @Test
  void saysWhatIsWrongBeforeItStartsAnything() throws Exception {
    Process wrong = start("--only", "nobody");
    assertThat(new String(wrong.getInputStream().readAllBytes()))
        .isEqualTo("local/run: template.yaml has no function nobody; it has probe-http\n");
    assertThat(wrong.waitFor()).isEqualTo(2);

    Files.writeString(
        root.resolve("template.yaml"), TEMPLATE + "  X: {Type: 'AWS::Nothing::Such'}\n");
    Process unknown = start();
    assertThat(new String(unknown.getInputStream().readAllBytes()))
        .isEqualTo("local/run: template X.Type: the local host does not know AWS::Nothing::Such\n");
    assertThat(unknown.waitFor()).isEqualTo(2);
    assertThat(root.resolve(".local")).doesNotExist();
  }
}

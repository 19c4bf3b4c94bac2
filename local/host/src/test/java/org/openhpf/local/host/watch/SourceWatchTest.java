package org.openhpf.local.host.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.LogBook;
import org.openhpf.local.host.Trees;
import org.openhpf.local.host.lambda.Functions;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.Initialization;

/** A source is saved, and the function answers otherwise. */
class SourceWatchTest {
  private static final String SOURCE =
      """
      package example;
      public class Greeter implements com.amazonaws.services.lambda.runtime.RequestStreamHandler {
        public void handleRequest(java.io.InputStream in, java.io.OutputStream out,
            com.amazonaws.services.lambda.runtime.Context context) throws java.io.IOException {
          out.write("GREETING".getBytes());
        }
      }
      """;

  @TempDir Path root;

  private final BlockingQueue<String> notices = new LinkedBlockingQueue<>();

  @Test
  void aSavedSourceIsLiveAndABrokenOneIsNot() throws Exception {
    Path module = root.resolve("functions/greeter");
    Path source = module.resolve("src/main/java/example/Greeter.java");
    Files.createDirectories(source.getParent());
    Files.createDirectories(root.resolve("layers"));
    Path client = Path.of("target/runtime-client").toAbsolutePath();
    Path local = Files.createSymbolicLink(root.resolve("local"), Path.of("..").toRealPath());
    save(source, "\\\"one\\\"");
    assertThat(new ModuleCompiler(client, List.of()).compile(module)).isEmpty();
    Path code = module.resolve("target/greeter");
    Trees.copy(module.resolve("target/classes"), code);

    FunctionResource function =
        new FunctionResource(
            "Greeter",
            "greeter",
            "example.Greeter",
            code,
            List.of(),
            192,
            Duration.ofSeconds(20),
            Initialization.ON_DEMAND,
            Map.of(),
            List.of(),
            Optional.empty());
    var settings =
        new Functions.Settings(
            client,
            root.resolve("tasks"),
            root.resolve("layers"),
            Optional.empty(),
            Map.of(),
            OptionalInt.of(1),
            Map.of(),
            notices::add);
    try (LogBook log = new LogBook(root.resolve("logs"));
        Functions functions = new Functions(List.of(function), settings, log);
        SourceWatch watch =
            SourceWatch.start(root, List.of(function), functions::overlay, notices::add)) {
      assertThat(watch).isNotNull();
      assertThat(notices.poll(20, TimeUnit.SECONDS)).startsWith("Watching");
      assertThat(reply(functions)).isEqualTo("\"one\"");

      save(source, "\\\"two\\\"");
      assertThat(notices.poll(20, TimeUnit.SECONDS)).startsWith("greeter is live again");
      assertThat(reply(functions)).isEqualTo("\"two\"");

      save(source, "\" + nonsense + \"");
      assertThat(notices.poll(20, TimeUnit.SECONDS))
          .isEqualTo("greeter does not compile; the old code stays:");
      assertThat(notices.poll(20, TimeUnit.SECONDS))
          .contains("src/main/java/example/Greeter.java:5:");
      assertThat(reply(functions)).isEqualTo("\"two\"");
    }
    Files.delete(local);
  }

  private static void save(Path source, String greeting) throws IOException {
    Files.writeString(source, SOURCE.replace("GREETING", greeting));
  }

  private static String reply(Functions functions) throws InterruptedException {
    InvocationReply reply = functions.invoke("Greeter", "{}".getBytes());
    assertThat(reply.error()).isEmpty();
    return new String(reply.payload());
  }
}

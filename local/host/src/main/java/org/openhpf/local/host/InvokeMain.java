package org.openhpf.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.openhpf.local.cloud.RepositoryRoot;
import org.openhpf.local.host.lambda.Functions;
import org.openhpf.local.host.template.FunctionResource;

/**
 * {@code local/invoke}: runs one function once, as {@code sam local invoke} does. It uses the
 * tables and queues of the host that runs, or else empty ones of its own in memory.
 */
public final class InvokeMain {
  private static final String USAGE = "usage: local/invoke NAME -e FILE (- for the standard input)";

  /** {@code data}: the folder with the clock, if there is one. */
  private record Cloud(
      Map<String, String> variables, Map<String, String> parameters, Optional<Path> data) {}

  private InvokeMain() {}

  /**
   * Prints the reply; the log goes to the standard error. Exits with 1 when the function failed, 2
   * when asked wrongly.
   */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    QuietLibraries.apply();
    int exit;
    try {
      if (arguments.length != 3 || !(arguments[1].equals("-e") || arguments[1].equals("--event"))) {
        throw new IllegalArgumentException(USAGE);
      }
      byte[] event =
          arguments[2].equals("-")
              ? System.in.readAllBytes()
              : Files.readAllBytes(Path.of(arguments[2]));
      exit = invoke(arguments[0], event);
    } catch (NoSuchFileException e) {
      System.err.println("local/invoke: there is no file " + e.getMessage());
      exit = 2;
    } catch (IllegalArgumentException | IllegalStateException e) {
      System.err.println("local/invoke: " + e.getMessage());
      exit = 2;
    }
    System.exit(exit);
  }

  private static int invoke(String name, byte[] event) throws InterruptedException {
    Path root = RepositoryRoot.find();
    Optional<HostFile> host = HostFile.read(state(root));
    if (host.isPresent()) {
      Cloud cloud =
          new Cloud(
              host.get().cloud(), host.get().parameters(), Optional.of(Path.of(host.get().data())));
      Template template =
          Template.read(
              root.resolve("template.yaml"),
              cloud.parameters(),
              HostCloud.names(cloud.variables()));
      return run(root, FunctionChoice.one(template, name), cloud, event);
    }
    try (HostCloud own = HostCloud.start(System.getenv(), Optional.empty(), change -> {});
        CloudClients clients = CloudClients.of(own.variables())) {
      Template template = Template.read(root.resolve("template.yaml"), Map.of(), own.names());
      FunctionResource function = FunctionChoice.one(template, name);
      new Provisioner(clients, own.keys()).provision(template);
      return run(root, function, new Cloud(own.variables(), Map.of(), Optional.empty()), event);
    }
  }

  private static int run(Path root, FunctionResource function, Cloud cloud, byte[] event)
      throws InterruptedException {
    Map<String, String> variables = new HashMap<>(cloud.variables());
    cloud
        .data()
        .ifPresent(data -> variables.put("OPENHPF_CLOCK_FILE", data.resolve("clock").toString()));
    FunctionChoice.requireBuilt(root, List.of(function));
    Path scratch = scratch();
    try (LogBook log =
            new LogBook(scratch.resolve("logs"), line -> System.err.println(line.text()));
        Functions functions =
            new Functions(
                List.of(function),
                new Functions.Settings(
                    root.resolve("local/host/target/runtime-client"),
                    scratch.resolve("tasks"),
                    StateFolder.layers(state(root)),
                    Optional.of(LocalHost.archives(root)),
                    variables,
                    OptionalInt.of(1),
                    Map.of(),
                    System.err::println),
                log)) {
      InvocationReply reply = functions.invoke(function.logicalId(), event);
      System.out.println(new String(reply.payload(), StandardCharsets.UTF_8));
      return reply.succeeded() ? 0 : 1;
    } finally {
      delete(scratch);
    }
  }

  private static Path state(Path root) {
    return StateFolder.path(root, Optional.ofNullable(System.getenv("OPENHPF_STATE")));
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("openhpf-invoke");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path scratch) {
    try {
      Trees.delete(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

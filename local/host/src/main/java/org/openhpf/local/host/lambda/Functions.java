package org.openhpf.local.host.lambda;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.Invoker;
import org.openhpf.local.host.LogBook;
import org.openhpf.local.host.Trees;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.HttpRoute;
import org.openhpf.local.host.template.Initialization;

/**
 * Lambda on this machine: runs the functions of a template, each environment in a JVM of its own.
 */
public final class Functions implements Invoker, AutoCloseable {
  private static final int HTTP_ENVIRONMENTS = 4;
  private static final int OTHER_ENVIRONMENTS = 2;
  private static final int LAST_TURN = 2;

  /**
   * How functions are run.
   *
   * @param runtimeClient folder of the runtime interface client's jars
   * @param scratch folder for unpacked code; emptied first
   * @param layers folder for unpacked layers, which is kept
   * @param archives folder for archives of classes, which is kept; empty: none are made or used
   * @param cloud variables that say where the cloud is: endpoints, credentials, region
   * @param environments most environments of one function; empty: 4 of one with HTTP routes, 2 of
   *     another
   * @param debugPorts by logical id
   * @param notices takes what a developer should know of
   */
  public record Settings(
      Path runtimeClient,
      Path scratch,
      Path layers,
      Optional<Path> archives,
      Map<String, String> cloud,
      OptionalInt environments,
      Map<String, Integer> debugPorts,
      Consumer<String> notices) {}

  private final RuntimeApi runtimeApi = new RuntimeApi();
  private final Map<String, Environments> environments = new LinkedHashMap<>();
  private final LayerFolders layers;
  private final TaskRoots taskRoots;

  public Functions(List<FunctionResource> functions, Settings settings, LogBook log) {
    clear(settings.scratch());
    layers = new LayerFolders(settings.layers());
    RuntimeClient client =
        RuntimeClient.in(settings.runtimeClient(), settings.scratch().resolve("jni"));
    taskRoots = new TaskRoots(settings.scratch(), layers, client);
    ClassArchives archives = new ClassArchives(settings.archives(), client);
    for (FunctionResource function : functions) {
      Integer debugPort = settings.debugPorts().get(function.logicalId());
      EnvironmentSettings own =
          new EnvironmentSettings(
              runtimeApi,
              client,
              settings.cloud(),
              archives,
              debugPort == null ? OptionalInt.empty() : OptionalInt.of(debugPort),
              log::append);
      int usual =
          function.events(HttpRoute.class).isEmpty() ? OTHER_ENVIRONMENTS : HTTP_ENVIRONMENTS;
      // One environment alone, so that every request passes the debugger.
      int most = debugPort == null ? settings.environments().orElse(usual) : 1;
      environments.put(
          function.logicalId(),
          new Environments(function, taskRoots, own, most, settings.notices()));
    }
  }

  /** What an earlier host left is stale. */
  private static void clear(Path scratch) {
    try {
      Trees.delete(scratch);
      Files.createDirectories(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InvocationReply invoke(String function, byte[] event) throws InterruptedException {
    Environments own = environments.get(function);
    if (own == null) {
      throw new IllegalArgumentException("no function " + function + " runs here");
    }
    return own.invoke(event);
  }

  /**
   * Starts an environment of each function that Lambda would start ahead: those that people wait
   * for at once, the others one after another, so that requests find processors free, and after the
   * class archives are made from which they start faster.
   */
  public void prepare(List<FunctionResource> functions) {
    var turns =
        functions.stream()
            .filter(function -> function.initialization() != Initialization.ON_DEMAND)
            .collect(Collectors.groupingBy(Functions::turn, TreeMap::new, Collectors.toList()));
    turns
        .headMap(LAST_TURN)
        .values()
        .forEach(
            those -> those.stream().map(this::prepare).toList().forEach(CompletableFuture::join));
    makeArchives(functions);
    turns.getOrDefault(LAST_TURN, List.of()).forEach(function -> prepare(function).join());
  }

  /** By that function of each artefact which has the most routes: it loads the most classes. */
  private void makeArchives(List<FunctionResource> functions) {
    Map<Path, FunctionResource> makers = new LinkedHashMap<>();
    functions.stream()
        .sorted(comparingInt(function -> -function.events(HttpRoute.class).size()))
        .forEach(function -> makers.putIfAbsent(function.code(), function));
    try {
      for (FunctionResource maker : makers.values()) {
        environments.get(maker.logicalId()).makeArchive();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CompletableFuture<?> prepare(FunctionResource function) {
    return environments.get(function.logicalId()).prepare();
  }

  private static int turn(FunctionResource function) {
    if (!function.events(HttpRoute.class).isEmpty()) {
      return 0;
    }
    return function.events().isEmpty() ? 1 : LAST_TURN; // what no event starts, the user pool asks
  }

  /**
   * From now on these classes shadow those of an artefact (a function's code or a layer).
   * Environments of the old code end, after their present invocation.
   */
  public void overlay(Path artefact, Path classes) {
    taskRoots.overlay(artefact, classes);
    environments.values().forEach(Environments::recycle);
  }

  /** Deletes unpacked layers that none of these functions has, such as those of an older build. */
  public void forgetOtherLayers(List<FunctionResource> functions) {
    layers.keepOnly(
        functions.stream()
            .map(FunctionResource::layers)
            .filter(all -> all.stream().allMatch(Files::exists))
            .toList());
  }

  /**
   * How a function is doing.
   *
   * @param function logical id
   * @param name its kebab case
   * @param environments processes that run now
   * @param loaded of these, those whose code is loaded
   * @param busy of these, those with an invocation
   * @param waiting invocations in line
   * @param invocations ended since the start
   * @param failures of these
   */
  public record Status(
      String function,
      String name,
      int environments,
      int loaded,
      int busy,
      int waiting,
      long invocations,
      long failures) {}

  public List<Status> status() {
    return environments.values().stream().map(Environments::status).toList();
  }

  @Override
  public void close() {
    environments.values().forEach(Environments::close);
    runtimeApi.close();
  }
}

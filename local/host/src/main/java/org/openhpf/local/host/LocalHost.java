package org.openhpf.local.host;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.LocalCloud;
import org.openhpf.local.cloud.UserPool;
import org.openhpf.local.host.console.ConsolePages;
import org.openhpf.local.host.console.FunctionView;
import org.openhpf.local.host.console.SignInPages;
import org.openhpf.local.host.console.TokenPages;
import org.openhpf.local.host.console.UserPages;
import org.openhpf.local.host.events.EventSources;
import org.openhpf.local.host.events.MovableClock;
import org.openhpf.local.host.events.pool.PoolTriggers;
import org.openhpf.local.host.http.Gateway;
import org.openhpf.local.host.http.HttpApi;
import org.openhpf.local.host.lambda.Functions;
import org.openhpf.local.host.sandbox.Sandboxes;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.UserPoolResource;
import org.openhpf.local.host.watch.SourceWatch;
import org.openhpf.local.host.web.AppPages;
import org.openhpf.local.host.web.PageSettings;

/** The whole platform of a template.yaml on this machine. */
public final class LocalHost implements AutoCloseable {
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final HostOptions options;
  private final Terminal terminal;
  private final Path root;
  private String url;
  private List<FunctionResource> chosen;
  private Optional<AppPages> pages = Optional.empty();

  private LocalHost(HostOptions options, Terminal terminal, Path root) {
    this.options = options;
    this.terminal = terminal;
    this.root = root;
  }

  /**
   * Starts everything; returns when requests are answered.
   *
   * @param root the checkout
   * @param environment of this process
   * @throws IllegalArgumentException when the options or the template are at fault; the message is
   *     for people
   * @throws IllegalStateException when something does not start; likewise
   */
  static LocalHost start(
      HostOptions options, Terminal terminal, Path root, Map<String, String> environment) {
    LocalHost host = new LocalHost(options, terminal, root);
    try {
      host.start(environment);
      return host;
    } catch (RuntimeException e) {
      host.close();
      throw e;
    }
  }

  private void start(Map<String, String> environment) {
    Path file = root.resolve("template.yaml");
    int port = Ports.free(options.port());
    url = "http://127.0.0.1:" + port;
    // What is wrong with the template or the build is said before anything starts.
    FunctionChoice.requireBuilt(
        root, FunctionChoice.of(Template.read(file, Map.of()), options.only()));
    StateFolder state =
        opened(
            StateFolder.open(
                StateFolder.path(root, Optional.ofNullable(environment.get("OPENHPF_STATE"))),
                options.memory(),
                options.fresh()));
    var sandboxes = new Sandboxes(url, state.data());
    Map<String, String> parameters = parameters(sandboxes);
    LogBook log = opened(new LogBook(state.logs(), terminal::log));

    terminal.progress("Starting the cloud: tables, queues, objects, keys, users");
    AtomicReference<EventSources> events = new AtomicReference<>();
    HostCloud cloud =
        opened(
            HostCloud.start(
                environment,
                options.memory() ? Optional.empty() : Optional.of(state.data()),
                change ->
                    Optional.ofNullable(events.get()).ifPresent(all -> all.objectChanged(change))));
    Template template = Template.read(file, parameters, cloud.names());
    chosen = FunctionChoice.of(template, options.only());
    CloudClients clients = opened(CloudClients.of(cloud.variables()));
    new Provisioner(clients, cloud.keys()).provision(template);

    terminal.progress("Starting the functions' event sources");
    MovableClock clock = new MovableClock(InstantSource.system(), state.data().resolve("clock"));
    Functions functions = opened(functions(template, state, cloud, log));
    functions.forgetOtherLayers(template.functions());
    var eventClients = new EventSources.Clients(clients.sqs(), clients.dynamo(), clients.streams());
    cloud
        .userPool()
        .ifPresent(
            pool -> template.userPool().ifPresent(found -> configure(pool, found, functions)));
    events.set(
        opened(new EventSources(template, chosen, eventClients, functions, clock, state.data())));
    ConsolePages console =
        new ConsolePages(
            new ConsolePages.Host(
                template,
                url,
                state.data(),
                clients.sqs(),
                clients.dynamo(),
                events.get().schedules(),
                clock,
                log,
                () -> functions.status().stream().map(LocalHost::view).toList(),
                parameters.get("NotificationGatewayToken")));
    Gateway gateway =
        new Gateway(
            cloud.withOwnIssuer(template.api()), chosen, LocalCloud.ACCOUNT, functions, log);
    List<LocalPages> served = new ArrayList<>();
    served.add(console);
    served.add(sandboxes);
    served.add(new TokenPages(cloud.userPool()));
    served.add(new UserPages(cloud.userPool()));
    // Tokens keep real time, and so do the codes that are changed into them.
    served.add(new SignInPages(cloud.userPool(), InstantSource.system()));
    served.add(
        new PageSettings(cloud.userPool().isPresent(), parameters.get("FederationProviders")));
    pages = template.pages().map(found -> new AppPages(found, root.resolve("web/app")));
    pages.ifPresent(served::add);
    opened(new HttpApi(port, gateway, served));
    new HostFile(
            ProcessHandle.current().pid(),
            url,
            cloud.variables(),
            parameters,
            state.data().toString())
        .write(state.folder());
    events.get().start();
    if (!state.isNew() && cloud.isOwn(CloudService.SQS)) {
      opened(LostMessages.resend(chosen, functions, terminal));
    }
    if (options.watch()) {
      opened(SourceWatch.start(root, chosen, functions::overlay, terminal::progress));
    }
    console.warnOfDifferences();
    Thread.ofVirtual().start(() -> prepare(functions));
  }

  private static void configure(UserPool pool, UserPoolResource resource, Functions functions) {
    pool.configure(resource.settings(), new PoolTriggers(resource.triggers(), functions));
  }

  private void prepare(Functions functions) {
    try {
      functions.prepare(chosen);
    } catch (IllegalStateException e) {
      // The host is ending meanwhile.
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    running.push(part);
    return part;
  }

  /** The centre's message platform is a sandbox of the console's. */
  private Map<String, String> parameters(Sandboxes sandboxes) {
    Map<String, String> parameters = new HashMap<>(sandboxes.parameters());
    parameters.put("NotificationGatewayUrl", url + ConsolePages.MESSAGE_PLATFORM);
    parameters.put("NotificationGatewayToken", UUID.randomUUID().toString());
    return parameters;
  }

  private Functions functions(Template template, StateFolder state, HostCloud cloud, LogBook log) {
    Map<String, String> variables = new HashMap<>(cloud.variables());
    variables.put("OPENHPF_CLOCK_FILE", state.data().resolve("clock").toString());
    Map<String, Integer> debugPorts = new HashMap<>();
    options
        .debug()
        .forEach(
            (name, port) -> debugPorts.put(FunctionChoice.one(template, name).logicalId(), port));
    return new Functions(
        chosen,
        new Functions.Settings(
            root.resolve("local/host/target/runtime-client"),
            state.scratch(),
            state.layers(),
            options.plainStarts() ? Optional.empty() : Optional.of(archives(root)),
            variables,
            options.environments(),
            debugPorts,
            terminal::progress),
        log);
  }

  /** Where the class archives of a checkout are; they go with what else is built. */
  static Path archives(Path root) {
    return root.resolve("local/host/target/class-archives");
  }

  private static FunctionView view(Functions.Status status) {
    return new FunctionView(
        status.function(),
        status.name(),
        status.environments(),
        status.loaded(),
        status.busy(),
        status.waiting(),
        status.invocations(),
        status.failures());
  }

  String url() {
    return url;
  }

  /** What runs: the functions, what starts them, and the pages. */
  String table() {
    List<String> paths = pages.map(AppPages::paths).orElse(List.of());
    return ReadyTable.of(chosen, paths.stream().map(path -> url + path).toList());
  }

  /** Ends everything that was started, the last first. */
  @Override
  public void close() {
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        System.getLogger("org.openhpf.local").log(System.Logger.Level.WARNING, "not ended", e);
      }
    }
  }
}

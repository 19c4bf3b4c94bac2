package org.openhpf.local.host;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.openhpf.local.cloud.RepositoryRoot;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code local/run}. */
public final class Main {
  private Main() {}

  /** Exits with 2 when it was asked wrongly, with 1 when something does not start. */
  public static void main(String[] arguments) throws InterruptedException {
    if (List.of(arguments).contains("--help")) {
      System.out.println(HostOptions.HELP);
      return;
    }
    QuietLibraries.apply();
    try {
      HostOptions options = HostOptions.parse(arguments);
      Terminal terminal = new Terminal(System.out, options.quiet());
      LocalHost host = LocalHost.start(options, terminal, RepositoryRoot.find(), System.getenv());
      CountDownLatch ended = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    host.close();
                    ended.countDown();
                  }));
      terminal.print("OpenHPF is ready on " + host.url());
      terminal.progress(host.table());
      ended.await();
    } catch (IllegalArgumentException e) {
      System.err.println("local/run: " + e.getMessage());
      System.exit(2);
    } catch (IllegalStateException e) {
      System.err.println("local/run: " + e.getMessage());
      System.exit(1);
    } catch (SdkException e) {
      // Another emulator's, or AWS's, where AWS_ENDPOINT_URL points there.
      System.err.println("local/run: a service of the cloud refused: " + e.getMessage());
      System.exit(1);
    }
  }
}

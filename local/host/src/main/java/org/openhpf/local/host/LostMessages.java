package org.openhpf.local.host;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openhpf.local.host.template.FunctionResource;

/**
 * Queues are in memory: what they held when the last host ended is sent again by the functions that
 * wrote it down, those whose Metadata have an AfterQueueLoss.
 */
final class LostMessages implements AutoCloseable {
  private final Thread thread;

  private LostMessages(Thread thread) {
    this.thread = thread;
  }

  /** Calls them, one after the other, on a thread of its own. */
  static LostMessages resend(List<FunctionResource> functions, Invoker invoker, Terminal terminal) {
    List<FunctionResource> senders =
        functions.stream().filter(function -> function.afterQueueLoss().isPresent()).toList();
    return new LostMessages(
        Thread.ofVirtual()
            .name("lost messages")
            .start(() -> senders.forEach(sender -> call(sender, invoker, terminal))));
  }

  private static void call(FunctionResource sender, Invoker invoker, Terminal terminal) {
    terminal.progress(sender.name() + " sends again what its queues lost at the last end");
    byte[] input = sender.afterQueueLoss().orElseThrow().getBytes(StandardCharsets.UTF_8);
    try {
      InvocationReply reply = invoker.invoke(sender.logicalId(), input);
      if (!reply.succeeded()) {
        String why = new String(reply.payload(), StandardCharsets.UTF_8);
        terminal.progress(sender.name() + " could not: " + why);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the host ends
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}

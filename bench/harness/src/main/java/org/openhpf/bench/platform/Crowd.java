package org.openhpf.bench.platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.openhpf.bench.platform.Replies.Reply;

/** Many people who ask in one moment. */
public final class Crowd {
  private Crowd() {}

  /** What the person of that number asks. */
  public interface Request {
    LocalPlatform.Answer send(int person) throws Exception;
  }

  /** Everyone asks at once, each on a thread of his own. */
  public static Replies ask(int people, Request request) throws InterruptedException {
    var all = new CountDownLatch(people);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return new Replies(
          threads
              .invokeAll(
                  IntStream.range(0, people)
                      .mapToObj(
                          person ->
                              (Callable<Reply>)
                                  () -> {
                                    all.countDown();
                                    all.await();
                                    return reply(person, request);
                                  })
                      .toList())
              .stream()
              .map(Future::resultNow)
              .toList());
    }
  }

  private static Reply reply(int person, Request request) {
    long asked = System.nanoTime();
    try {
      LocalPlatform.Answer answer = request.send(person);
      return new Reply(answer.status(), answer.problem(), asked, System.nanoTime());
    } catch (Exception e) {
      System.err.println("no reply to person " + person + ": " + e);
      return new Reply(Reply.NONE, "", asked, System.nanoTime());
    }
  }
}

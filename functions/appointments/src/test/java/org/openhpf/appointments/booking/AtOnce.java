package org.openhpf.appointments.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many requests in one moment. */
public final class AtOnce {
  private AtOnce() {}

  /** Runs n calls together, each on a thread of its own, and gives their results in order. */
  public static <T> List<T> run(int n, IntFunction<T> call) {
    return all(IntStream.range(0, n).<Callable<T>>mapToObj(i -> () -> call.apply(i)).toList());
  }

  public static <T> List<T> all(List<Callable<T>> calls) {
    var ready = new CountDownLatch(calls.size());
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> results =
          calls.stream()
              .map(
                  call ->
                      threads.submit(
                          () -> {
                            ready.countDown();
                            go.await();
                            return call.call();
                          }))
              .toList();
      ready.await();
      go.countDown();
      var all = new ArrayList<T>();
      for (Future<T> result : results) {
        all.add(result.get());
      }
      return all;
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

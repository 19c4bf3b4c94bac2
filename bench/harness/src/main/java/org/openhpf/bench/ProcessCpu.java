package org.openhpf.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The CPU time of another process, user and system, of all its threads, those that ended too. By
 * the kernel's CPU clock of the process, in nanoseconds: {@code /proc/PID/stat} counts in 10 ms.
 */
public final class ProcessCpu {
  private static final MethodHandle CLOCK_ID =
      function(
          "clock_getcpuclockid",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  private static final MethodHandle TIME =
      function(
          "clock_gettime",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

  private ProcessCpu() {}

  @SuppressWarnings("restricted") // two functions of the C library
  private static MethodHandle function(String name, FunctionDescriptor type) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
  }

  public static long nanos(long pid) {
    try (var arena = Arena.ofConfined()) {
      MemorySegment clock = arena.allocate(ValueLayout.JAVA_INT);
      check((int) CLOCK_ID.invokeExact((int) pid, clock), pid);
      MemorySegment time = arena.allocate(ValueLayout.JAVA_LONG, 2);
      check((int) TIME.invokeExact(clock.get(ValueLayout.JAVA_INT, 0), time), pid);
      return time.get(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L
          + time.get(ValueLayout.JAVA_LONG, Long.BYTES);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static void check(int result, long pid) {
    if (result != 0) {
      throw new IllegalStateException("no CPU clock of process " + pid + ": has it ended?");
    }
  }
}

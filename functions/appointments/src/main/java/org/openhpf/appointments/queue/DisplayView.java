package org.openhpf.appointments.queue;

import java.time.Instant;
import java.util.List;
import org.openhpf.appointments.queue.HallQueue.Serving;
import org.openhpf.appointments.queue.HallQueue.Waiting;
import org.openhpf.edge.http.Field;

/**
 * The hall's screen, for everybody: numbers as they are called out, and neither ids, by which a
 * ticket is reached, nor anything of a person.
 */
record DisplayView(
    @Field(value = "Branch", example = "tianhe") String branchId,
    @Field("When") Instant at,
    @Field("Numbers at the windows, the newest call first") List<CallView> calls,
    @Field("By category") List<NextView> next) {

  /** One call; announced again where calledAt or recalls has changed. */
  record CallView(
      @Field(value = "Number", example = "AP001") String number,
      @Field(value = "Window to go to", example = "3") int window,
      @Field("When it was called, repetitions not counted") Instant calledAt,
      @Field(value = "How often the call was repeated", example = "0") int recalls) {
    static CallView of(Serving call) {
      return new CallView(call.number(), call.window(), call.since(), call.recalls());
    }
  }

  /** Who is next in a category. */
  record NextView(
      @Field(value = "Category", example = "withdrawal") String category,
      @Field(value = "Name", example = "提取业务") String name,
      @Field("The next numbers, in the order they will be called; five at most")
          List<String> numbers,
      @Field(value = "People waiting, in all", example = "4") int waiting) {
    static NextView of(HallScreen.Next next) {
      return new NextView(
          next.category().category(),
          next.category().name(),
          next.first().stream().map(Waiting::number).toList(),
          next.waiting());
    }
  }

  static DisplayView of(String branchId, Instant at, HallScreen screen) {
    return new DisplayView(
        branchId,
        at,
        screen.calls().stream().map(CallView::of).toList(),
        screen.next().stream().map(NextView::of).toList());
  }
}

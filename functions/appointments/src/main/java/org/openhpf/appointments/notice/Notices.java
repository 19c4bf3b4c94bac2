package org.openhpf.appointments.notice;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.Category;
import org.openhpf.appointments.hall.SlotId;

/** Words the notifications. */
public final class Notices {
  /** Name of their queue in the outbox. */
  public static final String QUEUE = "appointment-notifications";

  private final Branches branches;

  public Notices(Branches branches) {
    this.branches = branches;
  }

  public Notification of(Notice notice, Visit visit, Instant at) {
    SlotId slot = visit.slot();
    Optional<Branch> branch = branches.find(slot.branchId(), slot.date());
    // A branch or category may have gone since; the person is still told, by its id.
    String name = branch.map(Branch::name).orElse(slot.branchId());
    String business =
        branch
            .flatMap(found -> found.category(slot.category()))
            .map(Category::name)
            .orElse(slot.category());
    String time =
        slot.date() + visit.endTime().map(end -> " " + slot.startTime() + "-" + end).orElse("");
    String text =
        "【住房公积金】"
            + notice.headline()
            + "："
            + name
            + "，"
            + business
            + "，"
            + time
            + "。"
            + notice.advice();
    return new Notification(
        visit.personId(),
        Optional.of(visit.subject()),
        notice.template(),
        visit.page(),
        new Notification.Keywords(name, business, time, notice.advice()),
        text,
        at);
  }
}

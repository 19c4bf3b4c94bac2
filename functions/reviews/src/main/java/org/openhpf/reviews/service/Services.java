package org.openhpf.reviews.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.ProjectNo;

/** Services that may be reviewed, and their cases. */
public interface Services {

  Optional<Service> find(ServiceId service);

  /** The service of a hall's ticket. */
  Optional<ServiceId> ofTicket(String branchId, String serial);

  /** As they are, by number. */
  List<Service> of(CaseRecord found);

  Optional<CaseRecord> findCase(ProjectNo projectNo);

  /**
   * Once per service: a repetition changes nothing.
   *
   * @param invitedAt when the person is to be invited
   */
  void open(Service service, Instant invitedAt, AuditRecord record);

  /** Once per case. */
  void finish(ProjectNo projectNo, Instant at, AuditRecord record);

  /**
   * The latest stays.
   *
   * @param envelope as case handling sealed it
   * @param at when it was told
   * @throws org.openhpf.kernel.NeverRetry if it does not open, or is none
   */
  void applicant(ProjectNo projectNo, byte[] envelope, Instant at, AuditRecord record);
}

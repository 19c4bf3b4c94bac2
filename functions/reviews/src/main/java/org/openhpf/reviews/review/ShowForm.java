package org.openhpf.reviews.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openhpf.kernel.Matter;
import org.openhpf.kernel.Matters;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.reviews.level.Level;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.level.ServiceChannel;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.Service;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.Services;

/** Shows what may be reviewed of a case, with the codes that fit its matter and channel. */
public final class ShowForm {
  private final Services services;
  private final ReviewCodes codes;
  private final ReviewRules rules;

  public ShowForm(Services services, ReviewCodes codes, ReviewRules rules) {
    this.services = services;
    this.codes = codes;
    this.rules = rules;
  }

  /**
   * Of a whole case.
   *
   * @param whose which of its services
   * @return empty where none is
   */
  public Optional<FormView> ofCase(ProjectNo projectNo, Predicate<Service> whose) {
    List<Service> found =
        services.findCase(projectNo).map(services::of).orElse(List.of()).stream()
            .filter(whose)
            .toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(view(found));
  }

  /** Of one service. */
  public Optional<FormView> of(ServiceId id) {
    return services.find(id).map(service -> view(List.of(service)));
  }

  /** Of a hall's ticket. */
  public Optional<FormView> ofTicket(String branchId, String serial) {
    return services.ofTicket(branchId, serial).flatMap(this::of);
  }

  /** The codes are those of the last service's channel: a page asks for one service at a time. */
  private FormView view(List<Service> found) {
    Service last = found.getLast();
    ProjectNo projectNo = last.id().projectNo();
    Optional<Matter.Handling> handling =
        Matters.centre().find(projectNo.matter(), projectNo.openedOn()).map(Matter::handling);
    return new FormView(
        projectNo.value(),
        ReviewViews.matterName(projectNo, Optional.of(last)),
        found.stream().map(this::service).toList(),
        codes.levels().stream().map(level -> level(level, last.channel(), handling)).toList(),
        rules.longestText());
  }

  private FormView.ServiceView service(Service service) {
    FormView.Status status = status(service, rules.now());
    return new FormView.ServiceView(
        service.id().number(),
        service.branchId(),
        service.branchName(),
        service.endedAt(),
        status,
        Optional.of(service.id().toString()).filter(id -> service.reviewedAt().isPresent()),
        service.opensAt(),
        service.closesAt());
  }

  private static FormView.Status status(Service service, Instant now) {
    if (service.reviewedAt().filter(at -> at.isBefore(service.closesAt())).isPresent()) {
      return FormView.Status.REVIEWED;
    }
    if (now.isBefore(service.opensAt())) {
      return FormView.Status.NOT_YET;
    }
    return service.isOpen(now) ? FormView.Status.OPEN : FormView.Status.CLOSED;
  }

  private FormView.LevelView level(
      Level level, ServiceChannel channel, Optional<Matter.Handling> handling) {
    return new FormView.LevelView(
        level.level(),
        level.name(),
        Level.isNegative(level.level()),
        codes.fitting(level.level(), channel, handling).stream()
            .map(code -> new ReviewView.CodeView(code.code(), code.text()))
            .toList());
  }
}

package org.openhpf.reviews;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.province.ProvincialDeliveries;
import org.openhpf.province.record.OutgoingRecords;
import org.openhpf.reviews.level.ReviewChannels;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.notice.SendNotice;
import org.openhpf.reviews.notice.TextMessages;
import org.openhpf.reviews.rectification.DynamoRectificationOpening;
import org.openhpf.reviews.rectification.DynamoRectifications;
import org.openhpf.reviews.rectification.EscalateRectification;
import org.openhpf.reviews.rectification.MoveRoutes;
import org.openhpf.reviews.rectification.RectificationRoutes;
import org.openhpf.reviews.rectification.RectificationRules;
import org.openhpf.reviews.rectification.Rectifications;
import org.openhpf.reviews.report.ReviewRecords;
import org.openhpf.reviews.review.DisplayReview;
import org.openhpf.reviews.review.DynamoLinks;
import org.openhpf.reviews.review.DynamoReviews;
import org.openhpf.reviews.review.GiveReview;
import org.openhpf.reviews.review.GiveRoutes;
import org.openhpf.reviews.review.Links;
import org.openhpf.reviews.review.ReviewRoutes;
import org.openhpf.reviews.review.ReviewViews;
import org.openhpf.reviews.review.Reviews;
import org.openhpf.reviews.review.SeeReview;
import org.openhpf.reviews.review.ShowForm;
import org.openhpf.reviews.review.SupplementReview;
import org.openhpf.reviews.review.TextScreen;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.DynamoServices;
import org.openhpf.reviews.service.Services;
import org.openhpf.reviews.service.TakeServiceNotice;
import org.openhpf.reviews.settle.DueRows;
import org.openhpf.reviews.settle.DynamoDueRows;
import org.openhpf.reviews.settle.DynamoInvitations;
import org.openhpf.reviews.settle.DynamoSurroundings;
import org.openhpf.reviews.settle.ScreenReview;
import org.openhpf.reviews.settle.SettleReviews;
import org.openhpf.reviews.settle.SettleService;
import org.openhpf.storage.DynamoCheckpoints;

/** All of service reviews, put together over one table. */
public final class DynamoReviewing {
  /** What the province's platform calls these records. */
  private static final String KIND = "review";

  private final ReviewCodes codes = new ReviewCodes();
  private final ReviewViews views = new ReviewViews(codes);
  private final TextScreen screen = new TextScreen();
  private final DynamoParts parts;
  private final ReviewRules rules;
  private final Services services;
  private final Reviews reviews;
  private final Links links;
  private final RectificationRules rectificationRules;
  private final Rectifications rectifications;

  public DynamoReviewing(DynamoParts parts) {
    this.parts = parts;
    rules = new ReviewRules(parts.clock());
    rectificationRules = new RectificationRules(parts.clock());
    services = new DynamoServices(parts);
    reviews =
        new DynamoReviews(
            parts, new DynamoRectificationOpening(parts.table(), rectificationRules), rules);
    rectifications = new DynamoRectifications(parts, rectificationRules);
    links = new DynamoLinks(parts.table(), parts.index(), parts.clock());
  }

  /**
   * @param environment the variables of template.yaml
   */
  static DynamoReviewing of(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    return new DynamoReviewing(DynamoParts.of(environment, "REVIEW", clock, new Ids(clock)));
  }

  public List<Route<?>> routes() {
    return Stream.of(
            giveRoutes().all(),
            reviewRoutes().all(),
            new RectificationRoutes(rectifications, rectificationRules, codes).all(),
            new MoveRoutes(rectifications, rectificationRules, codes).all(),
            new DynamoStatistics(parts.table(), parts.transactions(), parts.clock()).routes(codes),
            ProvincialDeliveries.routes(KIND, parts))
        .<Route<?>>flatMap(List::stream)
        .toList();
  }

  private GiveRoutes giveRoutes() {
    return new GiveRoutes(
        new GiveReview(reviews, services, codes, screen, rules),
        new ShowForm(services, codes, rules),
        links,
        views,
        new ReviewChannels());
  }

  private ReviewRoutes reviewRoutes() {
    return new ReviewRoutes(
        reviews,
        new SeeReview(reviews, services, rules),
        new SupplementReview(reviews, screen, rules),
        new DisplayReview(reviews, rules),
        views);
  }

  public TakeServiceNotice serviceNotices() {
    return new TakeServiceNotice(services, rules, this::applicantKnown);
  }

  /** What was held back for want of an applicant may leave. */
  private void applicantKnown(ProjectNo projectNo) {
    reviews.deliver(
        services.findCase(projectNo).map(services::of).orElse(List.of()).stream()
            .flatMap(service -> reviews.find(service.id()).stream())
            .filter(one -> one.review().named())
            .toList());
  }

  /** Of reviews to the province's platform, as the variables of template.yaml say. */
  public ProvincialDeliveries deliveries(Map<String, String> environment) {
    return ProvincialDeliveries.of(environment, KIND, parts, records());
  }

  /** Reviews as the province is to have them. */
  public OutgoingRecords records() {
    return new ReviewRecords(reviews, services, codes);
  }

  /**
   * @param linkBase what the code of a link is appended to
   */
  public SendNotice notices(TextMessages messages, String linkBase) {
    return new SendNotice(services, links, messages, rules, linkBase);
  }

  public SweepFunction<SettleReviews.Input> settle() {
    var ofService = new SettleService(services, new DynamoInvitations(parts), reviews, rules);
    var ofReview = new ScreenReview(reviews, new DynamoSurroundings(parts), rules);
    var ofRectification = new EscalateRectification(rectifications, rectificationRules);
    return new SweepFunction<>(
        SettleReviews.Input.class,
        new SettleReviews(
            new DynamoDueRows(parts.table()),
            Map.of(
                DueRows.Kind.SERVICE, ofService::settle,
                DueRows.Kind.REVIEW, ofReview::screen,
                DueRows.Kind.RECTIFICATION, ofRectification::escalate),
            rules),
        new DynamoCheckpoints(parts.table()));
  }
}

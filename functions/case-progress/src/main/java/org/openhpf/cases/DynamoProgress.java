package org.openhpf.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhpf.audit.DynamoParts;
import org.openhpf.cases.arrival.ApplyEvent;
import org.openhpf.cases.arrival.JsonWaitingEvents;
import org.openhpf.cases.arrival.TakeEvent;
import org.openhpf.cases.course.CaseRules;
import org.openhpf.cases.course.FoldCourse;
import org.openhpf.cases.course.ReckonDeadlines;
import org.openhpf.cases.course.SpecialProcedures;
import org.openhpf.cases.course.Statuses;
import org.openhpf.cases.course.Transitions;
import org.openhpf.cases.dossier.Applicants;
import org.openhpf.cases.dossier.Cases;
import org.openhpf.cases.dossier.DescribeChange;
import org.openhpf.cases.dossier.DynamoApplicants;
import org.openhpf.cases.dossier.DynamoCases;
import org.openhpf.cases.dossier.ReadCase;
import org.openhpf.cases.due.WarnOfDue;
import org.openhpf.cases.look.CaseViews;
import org.openhpf.cases.look.LookRoutes;
import org.openhpf.cases.look.MatterRoutes;
import org.openhpf.cases.look.QueryRoutes;
import org.openhpf.cases.notice.SendNotice;
import org.openhpf.cases.office.MoveCase;
import org.openhpf.cases.office.OfficeRoutes;
import org.openhpf.cases.office.OpenCase;
import org.openhpf.cases.report.CaseCodes;
import org.openhpf.cases.report.CaseRecords;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.log.EmbeddedMetrics;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.Matters;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.kernel.WorkingDays;
import org.openhpf.province.ProvincialDeliveries;
import org.openhpf.province.record.OutgoingRecords;
import org.openhpf.storage.DynamoCheckpoints;

/** All of case progress, put together over one table. */
public final class DynamoProgress {
  /** What the province's platform calls these records. */
  private static final String KIND = "case";

  private final DynamoParts parts;
  private final Matters matters = Matters.centre();
  private final Transitions transitions = new Transitions();
  private final SpecialProcedures procedures = new SpecialProcedures();
  private final CaseRules rules;
  private final ReckonDeadlines deadlines;
  private final ReadCase read;
  private final DescribeChange describe;
  private final Cases cases;
  private final Applicants applicants;

  public DynamoProgress(DynamoParts parts) {
    this.parts = parts;
    rules = new CaseRules(parts.clock());
    deadlines = new ReckonDeadlines(matters, WorkingDays.china(), rules);
    read =
        new ReadCase(
            new FoldCourse(transitions, procedures, matters), deadlines, new Statuses(), matters);
    describe = new DescribeChange(read, rules);
    cases = new DynamoCases(parts);
    applicants = new DynamoApplicants(parts.sealer(), parts.index());
  }

  /**
   * @param environment the variables of template.yaml
   */
  static DynamoProgress of(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    return new DynamoProgress(DynamoParts.of(environment, "CASE", clock, new Ids(clock)));
  }

  public List<Route<?>> routes() {
    var views = new CaseViews(read, applicants, transitions);
    return Stream.of(
            new OfficeRoutes(openCase(), moveCase(), views).all(),
            new LookRoutes(cases, read, deadlines, views, rules).all(),
            new QueryRoutes(cases, applicants, views, rules).all(),
            new MatterRoutes(matters, parts.clock()).all(),
            ProvincialDeliveries.routes(KIND, parts))
        .<Route<?>>flatMap(List::stream)
        .toList();
  }

  private OpenCase openCase() {
    return new OpenCase(cases, applicants, describe, matters, rules, parts.ids());
  }

  private MoveCase moveCase() {
    return new MoveCase(
        cases, read, describe, transitions, procedures, matters, applicants, rules, parts.ids());
  }

  /** Takes what other capabilities tell of cases. */
  public TakeEvent events() {
    return new TakeEvent(
        cases,
        new JsonWaitingEvents(),
        new ApplyEvent(transitions, procedures, applicants, matters, rules),
        read,
        describe,
        matters,
        rules,
        parts.ids());
  }

  /** Warns of deadlines. */
  public SweepFunction<WarnOfDue.Input> due() {
    return new SweepFunction<>(
        WarnOfDue.Input.class,
        new WarnOfDue(
            cases,
            read,
            deadlines,
            describe,
            rules,
            (name, value) ->
                EmbeddedMetrics.print(
                    Map.of("table", "CaseTable"), Map.of(name, (double) value), Map.of())),
        new DynamoCheckpoints(parts.table()));
  }

  /** Of cases to the province's platform, as the variables of template.yaml say. */
  public ProvincialDeliveries deliveries(Map<String, String> environment) {
    return ProvincialDeliveries.of(environment, KIND, parts, records());
  }

  /** Cases as the province is to have them. */
  public OutgoingRecords records() {
    return new CaseRecords(cases, read, applicants, new CaseCodes(), rules);
  }

  /** The phones of applicants, for those who have no account. */
  public SendNotice.Phones phones() {
    return projectNo ->
        cases
            .find(new ProjectNo(projectNo))
            .flatMap(
                one ->
                    one.applicant().map(known -> applicants.open(one.projectNo(), known).phone()));
  }
}

package dev.guanka.process;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Report;
import dev.guanka.rules.Standing.HumanVerdict;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.Json;
import dev.guanka.store.Reviews;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Reason;
import dev.guanka.submission.Reason.Kind;
import dev.guanka.submission.Reason.Place;
import dev.guanka.submission.Reason.Words;
import dev.guanka.submission.Review;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.NewFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Collects the reasons of a rejection, each with its place, and the ways out. */
@Component
class RejectionReasons {

  private final Reports reports;
  private final Reviews reviews;
  private final CategoryApplications applications;
  private final LeftOpen left;
  private final Json json;

  RejectionReasons(
      Reports reports,
      Reviews reviews,
      CategoryApplications applications,
      LeftOpen left,
      Json json) {
    this.reports = reports;
    this.reviews = reviews;
    this.applications = applications;
    this.left = left;
    this.json = json;
  }

  List<Reason> of(UUID id, Model.Basis basis) {
    return switch (basis) {
      case RULES -> byRules(id);
      case REVIEW -> byReview(id, reviews.latest(id).orElseThrow());
      case CATEGORY -> byCategory(id);
    };
  }

  /** What blocks by the rules, and what a reviewer saw in this very package before. */
  private List<Reason> byRules(UUID id) {
    Report report = reports.latest(id).orElseThrow();
    List<Reason> all = new ArrayList<>();
    report.findings().stream()
        .filter(Report.Item::blocking)
        .map(item -> reason(report, item))
        .forEach(all::add);
    all.addAll(left.ofThisRevision(id));
    return all;
  }

  private List<Reason> byReview(UUID id, Review review) {
    ReviewDetails details = json.read(review.details(), new TypeReference<>() {});
    return byReview(reports.latest(id), left.verdicts(id), details);
  }

  /**
   * What a reviewer's rejection rests on: what blocks once their verdicts hold, what anybody
   * confirmed, and what they saw themselves.
   */
  static List<Reason> byReview(
      Optional<Report> after, Map<String, HumanVerdict> said, ReviewDetails details) {
    List<Reason> all = new ArrayList<>();
    after.ifPresent(
        report ->
            report.findings().stream()
                .filter(item -> item.blocking() || isConfirmed(item, said))
                .map(item -> reason(report, item))
                .forEach(all::add));
    for (int i = 0; i < details.newFindings().size(); i++) {
      all.add(seen("p" + (i + 1), details.newFindings().get(i)));
    }
    return all;
  }

  private static boolean isConfirmed(Report.Item item, Map<String, HumanVerdict> said) {
    return said.get(item.finding().judged()) == HumanVerdict.CONFIRMED;
  }

  private static Reason seen(String id, NewFinding found) {
    return new Reason(
        id,
        found.capability(),
        null,
        new Place(Kind.PAGE, found.page(), null, found.attachment()),
        new Words(found.text(), found.text()));
  }

  private List<Reason> byCategory(UUID id) {
    return applications.ofSubmission(id).stream()
        .filter(application -> application.status() == ApplicationStatus.REFUSED)
        .map(CategoryApplication::reasons)
        .flatMap(reasons -> json.read(reasons, new TypeReference<List<Reason>>() {}).stream())
        .toList();
  }

  private static Reason reason(Report report, Report.Item item) {
    Finding finding = item.finding();
    boolean inCode = finding.file() != null;
    String at =
        inCode
            ? "%s:%d:%d".formatted(finding.file(), finding.line(), finding.column())
            : item.pointer();
    return new Reason(
        item.id(),
        finding.capability(),
        inCode ? stateOf(report, finding.capability()).map(Enum::name).orElse(null) : null,
        new Place(inCode ? Kind.CODE : Kind.DECLARATION, at, finding.excerpt(), null),
        new Words(finding.message().zh(), finding.message().en()));
  }

  private static Optional<CapabilityState> stateOf(Report report, String capability) {
    return report.capabilities().stream()
        .filter(seen -> seen.capability().equals(capability))
        .map(Report.Capability::state)
        .filter(state -> state != null)
        .findFirst();
  }
}

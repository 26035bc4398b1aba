package dev.guanka.process;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Report;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Collects the reasons of a rejection, each with its place, and the ways out. */
@Component
class RejectionReasons {

  private final Reports reports;
  private final Reviews reviews;
  private final CategoryApplications applications;
  private final GeneralRemedies general;
  private final Json json;

  RejectionReasons(
      Reports reports,
      Reviews reviews,
      CategoryApplications applications,
      GeneralRemedies general,
      Json json) {
    this.reports = reports;
    this.reviews = reviews;
    this.applications = applications;
    this.general = general;
    this.json = json;
  }

  List<Reason> of(UUID id, Model.Basis basis) {
    return switch (basis) {
      case RULES -> byRules(reports.latest(id).orElseThrow());
      case REVIEW -> byReview(id, reviews.latest(id).orElseThrow());
      case CATEGORY -> byCategory(id);
    };
  }

  private static List<Reason> byRules(Report report) {
    return report.findings().stream()
        .filter(Report.Item::blocking)
        .map(item -> reason(report, item))
        .toList();
  }

  /**
   * What a reviewer's rejection would rest on: confirmed findings, and what they saw themselves.
   */
  List<Reason> byReview(UUID id, Review review) {
    ReviewDetails details = json.read(review.details(), new TypeReference<>() {});
    List<Reason> reasons = new ArrayList<>();
    reports.latest(id).ifPresent(report -> reasons.addAll(confirmed(report, details)));
    details.newFindings().stream().map(RejectionReasons::seen).forEach(reasons::add);
    return reasons;
  }

  private static List<Reason> confirmed(Report report, ReviewDetails details) {
    Set<String> confirmed = ids(details, ReviewDetails.Verdict.CONFIRMED);
    Set<String> refuted = ids(details, ReviewDetails.Verdict.FALSE_POSITIVE);
    return report.findings().stream()
        .filter(
            item ->
                confirmed.contains(item.id()) || item.blocking() && !refuted.contains(item.id()))
        .map(item -> reason(report, item))
        .toList();
  }

  private static Set<String> ids(ReviewDetails details, ReviewDetails.Verdict verdict) {
    return details.findings().stream()
        .filter(said -> said.verdict() == verdict)
        .map(ReviewDetails.FindingVerdict::id)
        .collect(Collectors.toSet());
  }

  private static Reason seen(NewFinding found) {
    return new Reason(
        null,
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

  List<Report.Remedy> remedies(UUID id, List<Reason> reasons) {
    List<Report.Remedy> known =
        reports.latest(id).map(Report::remedies).orElse(List.of()).stream()
            .filter(remedy -> remedy.option() != Report.Option.DISPUTE)
            .toList();
    return known.isEmpty()
        ? general.of(reasons)
        : reports.latest(id).map(Report::remedies).orElseThrow();
  }
}

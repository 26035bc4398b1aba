package dev.guanka.process;

import dev.guanka.rules.Declaration;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Report;
import dev.guanka.rules.Standing;
import dev.guanka.rules.Standing.HumanVerdict;
import dev.guanka.store.Assessments;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.FindingVerdicts;
import dev.guanka.store.Revisions;
import dev.guanka.store.ScanResults;
import dev.guanka.store.Submissions;
import dev.guanka.submission.Revision;
import dev.guanka.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Applies the rules to a submission's latest revision and keeps what they say. */
@Component
class Assessing {

  private final Submissions submissions;
  private final Revisions revisions;
  private final ScanResults scans;
  private final CategoryGrants grants;
  private final FindingVerdicts verdicts;
  private final Assessments assessments;
  private final Reports reports;
  private final RuleBook rules;

  Assessing(
      Submissions submissions,
      Revisions revisions,
      ScanResults scans,
      CategoryGrants grants,
      FindingVerdicts verdicts,
      Assessments assessments,
      Reports reports,
      RuleBook rules) {
    this.submissions = submissions;
    this.revisions = revisions;
    this.scans = scans;
    this.grants = grants;
    this.verdicts = verdicts;
    this.assessments = assessments;
    this.reports = reports;
    this.rules = rules;
  }

  Report assess(UUID id) {
    Revision revision = revisions.latest(id);
    Report report =
        report(id, revision, Map.of())
            .orElseThrow(
                () -> new IllegalStateException("not scanned: " + revision.packageSha256()));
    assessments.add(id, revision.number(), report, reports.write(report));
    return report;
  }

  /** Applies what a person has just said, so that the report lists exactly what is left. */
  void reassess(UUID id) {
    report(id, Map.of())
        .filter(report -> !reports.isLatest(id, reports.write(report)))
        .ifPresent(
            report ->
                assessments.add(id, revisions.latest(id).number(), report, reports.write(report)));
  }

  /** The report as it would be if some more verdicts held; empty where nothing was scanned. */
  Optional<Report> report(UUID id, Map<String, HumanVerdict> said) {
    return report(id, revisions.latest(id), said);
  }

  private Optional<Report> report(UUID id, Revision revision, Map<String, HumanVerdict> said) {
    Submission submission = submissions.find(id).orElseThrow();
    return scans
        .find(revision.packageSha256(), rules.pack().version())
        .map(reports::readScan)
        .map(scan -> rules.assess(scan, declaration(revision), standing(submission, said)));
  }

  static Declaration declaration(Revision revision) {
    return Declarations.parse(revision.declaration().getBytes(StandardCharsets.UTF_8));
  }

  private Standing standing(Submission submission, Map<String, HumanVerdict> said) {
    Map<String, HumanVerdict> all = new TreeMap<>(verdicts.of(submission.appId()));
    all.putAll(said);
    CategoryGrants.Held held = grants.held(submission.appId());
    return new Standing(
        held.inForce(),
        all,
        submission.revision() == 1 ? null : previous(submission),
        expired(held.ended()));
  }

  /** The last day on which each of them held. */
  static Map<String, LocalDate> expired(Map<String, Instant> ended) {
    Map<String, LocalDate> days = new TreeMap<>();
    ended.forEach((category, at) -> days.put(category, RuleBook.day(at.minusSeconds(1))));
    return days;
  }

  private List<Finding> previous(Submission submission) {
    return reports
        .latest(submission.id(), submission.revision() - 1)
        .map(report -> report.findings().stream().map(Report.Item::finding).toList())
        .orElse(List.of());
  }
}

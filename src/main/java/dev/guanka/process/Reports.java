package dev.guanka.process;

import dev.guanka.rules.Report;
import dev.guanka.rules.report.ReportCodec;
import dev.guanka.rules.scan.ScanResult;
import dev.guanka.store.Assessments;
import dev.guanka.store.Assessments.Assessment;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reports and scan results as the JSON that is kept, in both languages. */
@Component
public class Reports {

  private final Assessments assessments;
  private final ReportCodec codec = new ReportCodec();

  Reports(Assessments assessments) {
    this.assessments = assessments;
  }

  public Optional<Report> latest(UUID submission) {
    return assessments.latest(submission).map(Assessment::report).map(this::read);
  }

  public Optional<Report> latest(UUID submission, int revision) {
    return assessments.latest(submission, revision).map(Assessment::report).map(this::read);
  }

  /** What the rules had said last before a moment. */
  public Optional<Report> before(UUID submission, Instant moment) {
    return assessments.before(submission, moment).map(Assessment::report).map(this::read);
  }

  /** Whether the last report is this one already. */
  boolean isLatest(UUID submission, String report) {
    return latest(submission).map(this::write).filter(report::equals).isPresent();
  }

  private Report read(String report) {
    return codec.report(report);
  }

  ScanResult readScan(String result) {
    return codec.scan(result);
  }

  String write(Report report) {
    return codec.write(report);
  }

  String write(ScanResult result) {
    return codec.write(result);
  }
}

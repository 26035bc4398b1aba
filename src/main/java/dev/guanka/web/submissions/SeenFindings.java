package dev.guanka.web.submissions;

import dev.guanka.rules.Report;
import dev.guanka.store.Decisions;
import dev.guanka.submission.Reason;
import dev.guanka.submission.Submission;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a reviewer saw on a page and no scan could, so that it can be disputed as well. */
@Component
class SeenFindings {

  private final Decisions decisions;

  SeenFindings(Decisions decisions) {
    this.decisions = decisions;
  }

  /** As the decision on this very round numbers it; nothing that the report holds anyway. */
  List<Reason> of(Submission submission, Report report) {
    List<String> scanned =
        report == null ? List.of() : report.findings().stream().map(Report.Item::id).toList();
    return decisions.latest(submission.id()).stream()
        .filter(decision -> decision.revision() == submission.revision())
        .flatMap(decision -> decision.reasons().stream())
        .filter(reason -> reason.place().kind() == Reason.Kind.PAGE && reason.finding() != null)
        .filter(reason -> !scanned.contains(reason.finding()))
        .toList();
  }
}

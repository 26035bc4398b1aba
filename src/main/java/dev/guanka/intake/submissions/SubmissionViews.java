package dev.guanka.intake.submissions;

import dev.guanka.process.Access;
import dev.guanka.process.ClockFace;
import dev.guanka.process.ClockFaces;
import dev.guanka.process.OpenAction;
import dev.guanka.process.OpenActions;
import dev.guanka.process.Reports;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.rules.report.ReportJson;
import dev.guanka.store.Revisions;
import dev.guanka.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what clients read of one submission. */
@Component
public class SubmissionViews {

  private final Access access;
  private final Revisions revisions;
  private final Reports reports;
  private final OpenActions actions;
  private final ClockFaces clocks;
  private final DecisionViews decisions;

  SubmissionViews(
      Access access,
      Revisions revisions,
      Reports reports,
      OpenActions actions,
      ClockFaces clocks,
      DecisionViews decisions) {
    this.access = access;
    this.revisions = revisions;
    this.reports = reports;
    this.actions = actions;
    this.clocks = clocks;
    this.decisions = decisions;
  }

  /** The submission, or "not found" for whoever may not know of it. */
  public SubmissionView of(Person person, UUID id, Lang lang) {
    Submission submission = access.readable(person, id);
    return new SubmissionView(
        submission.id(),
        submission.appId(),
        submission.appName(),
        submission.appVersion(),
        submission.revision(),
        submission.status(),
        submission.status().wechatStatus(),
        submission.createdAt(),
        submission.updatedAt(),
        revisions.latest(id).declaration(),
        report(submission, lang),
        actions.of(submission).stream().map(SubmissionViews::action).toList(),
        clocks(id, lang),
        decisions.standing(submission, lang));
  }

  private List<ClockView> clocks(UUID id, Lang lang) {
    return clocks.ofSubmission(id).stream()
        .filter(ClockFace::isOpen)
        .map(face -> ClockView.of(face, lang))
        .toList();
  }

  private String report(Submission submission, Lang lang) {
    return reports
        .latest(submission.id())
        .map(report -> new String(ReportJson.write(report, lang), StandardCharsets.UTF_8))
        .orElse(null);
  }

  private static SubmissionView.Action action(OpenAction action) {
    return new SubmissionView.Action(
        action.type().name(),
        action.dueAt(),
        action.categories(),
        action.refused(),
        action.findings());
  }
}

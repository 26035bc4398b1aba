package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.rules.Declaration;
import dev.guanka.store.CommitBell;
import dev.guanka.store.Events;
import dev.guanka.store.Packages;
import dev.guanka.store.Revisions;
import dev.guanka.store.Submissions;
import dev.guanka.submission.EventType;
import dev.guanka.submission.Revision;
import dev.guanka.submission.Submission;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a new revision of a submission that waits for its submitter. */
@Component
public class RevisionDesk {

  private final Access access;
  private final Submissions submissions;
  private final Revisions revisions;
  private final Packages packages;
  private final Events events;
  private final ReviewProcesses processes;
  private final CommitBell bell;

  RevisionDesk(
      Access access,
      Submissions submissions,
      Revisions revisions,
      Packages packages,
      Events events,
      ReviewProcesses processes,
      @Qualifier("scanBell") CommitBell bell) {
    this.access = access;
    this.submissions = submissions;
    this.revisions = revisions;
    this.packages = packages;
    this.events = events;
    this.processes = processes;
    this.bell = bell;
  }

  /**
   * Takes a revision and sets the process going again.
   *
   * @throws Refusal where the submission takes none now, or the app has another open one
   */
  @Transactional
  public void revise(Person by, UUID id, HandIn handIn) {
    Submission submission = access.owned(by, id);
    requireTurn(submission);
    requireSameApp(submission, handIn.declaration());
    keep(by, submission, handIn);
    processes.tell(id, Model.MSG_PACKAGE_RESUBMITTED);
    bell.ringAfterCommit();
  }

  private void requireTurn(Submission submission) {
    if (!submission.status().takesRevision()) {
      throw Refusal.conflict(
          "NO_REVISION_NOW",
          "当前状态“%s”不接受新的修订，只有被驳回、待补资质或待答复时可以。".formatted(StatusWords.of(submission.status()).zh()),
          "A submission that is %s takes no revision; only a rejected one or one that waits for evidence or an answer does."
              .formatted(StatusWords.of(submission.status()).en()));
    }
    submissions
        .openOf(submission.appId())
        .filter(open -> !open.id().equals(submission.id()))
        .ifPresent(
            open -> {
              throw SubmissionDesk.submissionOpen(open.id());
            });
  }

  private static void requireSameApp(Submission submission, Declaration declaration) {
    if (!submission.appId().equals(declaration.appId())) {
      throw Refusal.unusable(
          "APP_ID_CHANGED",
          "/appId",
          "修订必须是同一个 appId：%s。".formatted(submission.appId()),
          "A revision is of the same appId: %s.".formatted(submission.appId()));
    }
  }

  private void keep(Person by, Submission submission, HandIn handIn) {
    String packageSha256 = revisions.latest(submission.id()).packageSha256();
    if (handIn.snapshot() != null) {
      packages.keep(handIn.snapshot());
      packageSha256 = handIn.snapshot().sha256();
    }
    int number = submission.revision() + 1;
    Declaration declared = handIn.declaration();
    submissions.revise(submission, declared.appName(), declared.version());
    revisions.add(
        new Revision(
            submission.id(),
            number,
            packageSha256,
            handIn.declarationJson(),
            handIn.note(),
            by.id(),
            null));
    events.tell(
        EventType.RESUBMITTED,
        submission.id(),
        submission.appId(),
        submission.organisation(),
        Map.of(
            "submissionId", submission.id(),
            "appId", submission.appId(),
            "revision", number,
            "by", by.id()));
  }
}

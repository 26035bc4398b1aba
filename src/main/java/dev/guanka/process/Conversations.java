package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.store.Messages;
import dev.guanka.submission.Message;
import dev.guanka.submission.Message.Kind;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What submitter and reviewers say to each other; kept first, then the process hears of it. */
@Component
public class Conversations {

  private static final int LONGEST = 4000;

  private final Access access;
  private final Messages messages;
  private final Reports reports;
  private final LeftOpen left;
  private final ReviewProcesses processes;

  Conversations(
      Access access, Messages messages, Reports reports, LeftOpen left, ReviewProcesses processes) {
    this.access = access;
    this.messages = messages;
    this.reports = reports;
    this.left = left;
    this.processes = processes;
  }

  /** Answers the reviewer's question. */
  @Transactional
  public void answer(Person by, UUID id, String text) {
    Submission submission = access.owned(by, id);
    require(submission, Status.AWAITING_ANSWER, "NO_QUESTION_OPEN");
    say(by, submission, Kind.ANSWER, null, null, usable(text, "/text"));
    processes.tell(id, Model.MSG_ANSWER_GIVEN);
  }

  /** Asks the reviewers something; no clock stops or starts. */
  @Transactional
  public void ask(Person by, UUID id, String text, String findingId) {
    Submission submission = access.owned(by, id);
    if (submission.status().isFinal()) {
      throw wrongStatus(submission, "SUBMISSION_ENDED");
    }
    say(
        by,
        submission,
        Kind.SUBMITTER_QUESTION,
        findingId,
        findingId == null ? null : contested(id, findingId),
        usable(text, "/text"));
  }

  /** Contests one finding of a rejection; another reviewer than the one who decided looks at it. */
  @Transactional
  public void dispute(Person by, UUID id, String findingId, String statement) {
    Submission submission = access.owned(by, id);
    require(submission, Status.REJECTED, "NOTHING_TO_DISPUTE");
    say(
        by,
        submission,
        Kind.DISPUTE,
        findingId,
        contested(id, findingId),
        usable(statement, "/statement"));
    processes.tell(id, Model.MSG_FINDING_DISPUTED);
  }

  /** Takes the submission back. */
  @Transactional
  public void withdraw(Person by, UUID id) {
    Submission submission = access.owned(by, id);
    if (submission.status().isFinal()) {
      throw wrongStatus(submission, "SUBMISSION_ENDED");
    }
    processes.tell(id, Model.MSG_SUBMISSION_WITHDRAWN);
  }

  /** What is kept of a finding of the report, or of a page that a reviewer saw. */
  private String contested(UUID id, String findingId) {
    Stream<String> scanned =
        reports.latest(id).stream()
            .flatMap(report -> report.findings().stream())
            .filter(item -> item.id().equals(findingId))
            .map(item -> item.finding().judged());
    Stream<String> seen =
        left.ofThisRevision(id).stream()
            .filter(reason -> findingId.equals(reason.finding()))
            .map(SeenPage::fingerprint);
    return Stream.concat(scanned, seen)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unusable(
                    "FINDING_UNKNOWN",
                    "/findingId",
                    "报告中没有编号为 %s 的发现项。".formatted(findingId),
                    "The report has no finding %s.".formatted(findingId)));
  }

  private void say(
      Person by, Submission submission, Kind kind, String ref, String fingerprint, String text) {
    messages.add(
        new Message(
            UUID.randomUUID(),
            submission.id(),
            submission.revision(),
            kind,
            ref,
            fingerprint,
            text,
            by.id(),
            null));
  }

  private static String usable(String text, String pointer) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw Refusal.unusable(
          "TEXT_LENGTH",
          pointer,
          "请填写 1 到 %d 个字符。".formatted(LONGEST),
          "Write 1 to %d characters.".formatted(LONGEST));
    }
    return text;
  }

  private static void require(Submission submission, Status status, String code) {
    if (submission.status() != status) {
      throw wrongStatus(submission, code);
    }
  }

  private static Refusal wrongStatus(Submission submission, String code) {
    return Refusal.conflict(
        code,
        "当前状态是“%s”，此操作不适用；刷新页面看现在能做什么。".formatted(StatusWords.of(submission.status()).zh()),
        "The submission is %s, so this step does not apply; reload to see what does."
            .formatted(StatusWords.of(submission.status()).en()));
  }
}

package dev.guanka.process;

import dev.guanka.rules.Finding;
import dev.guanka.rules.Report;
import dev.guanka.rules.Standing.HumanVerdict;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.FindingVerdicts;
import dev.guanka.store.Json;
import dev.guanka.store.Messages;
import dev.guanka.store.Submissions;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import dev.guanka.submission.Message;
import dev.guanka.submission.Review;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.EvidenceVerdict;
import dev.guanka.submission.ReviewDetails.Judgement;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Submission;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets a reviewer's answer take effect on findings, documents and the conversation. */
@Component
class Verdicts {

  private final Reports reports;
  private final FindingVerdicts findings;
  private final EvidenceItems evidence;
  private final Messages messages;
  private final Submissions submissions;
  private final Json json;

  Verdicts(
      Reports reports,
      FindingVerdicts findings,
      EvidenceItems evidence,
      Messages messages,
      Submissions submissions,
      Json json) {
    this.reports = reports;
    this.findings = findings;
    this.evidence = evidence;
    this.messages = messages;
    this.submissions = submissions;
    this.json = json;
  }

  void apply(TaskCase about, Review review, ReviewDetails details) {
    if (about.submissionId() != null) {
      Submission submission = submissions.find(about.submissionId()).orElseThrow();
      judgeFindings(submission, review, details);
      settleDispute(submission, review);
      ask(submission, review);
    } else {
      judgeEvidence(about.applicationId(), review, details);
    }
  }

  private void judgeFindings(Submission submission, Review review, ReviewDetails details) {
    List<Report.Item> items =
        reports.latest(submission.id()).map(Report::findings).orElse(List.of());
    for (var said : details.findings()) {
      items.stream()
          .filter(item -> item.id().equals(said.id()))
          .map(Report.Item::finding)
          .map(Finding::judged)
          .forEach(
              fingerprint ->
                  findings.say(
                      submission.appId(),
                      fingerprint,
                      HumanVerdict.valueOf(said.verdict().name()),
                      review.reviewer()));
    }
  }

  private void settleDispute(Submission submission, Review review) {
    if (review.outcome() == ReviewOutcome.OVERTURN || review.outcome() == ReviewOutcome.UPHOLD) {
      HumanVerdict verdict =
          review.outcome() == ReviewOutcome.OVERTURN
              ? HumanVerdict.FALSE_POSITIVE
              : HumanVerdict.CONFIRMED;
      messages.of(submission.id()).stream()
          .filter(message -> message.kind() == Message.Kind.DISPUTE)
          .reduce((earlier, later) -> later)
          .ifPresent(
              dispute ->
                  findings.say(
                      submission.appId(), dispute.fingerprint(), verdict, review.reviewer()));
    }
  }

  private void ask(Submission submission, Review review) {
    if (review.outcome() == ReviewOutcome.ASK) {
      messages.add(
          new Message(
              UUID.randomUUID(),
              submission.id(),
              submission.revision(),
              Message.Kind.REVIEWER_QUESTION,
              null,
              null,
              review.comment(),
              review.reviewer(),
              null));
    }
  }

  private void judgeEvidence(UUID application, Review review, ReviewDetails details) {
    List<UUID> known = evidence.ofApplication(application).stream().map(Evidence::id).toList();
    for (int i = 0; i < details.evidence().size(); i++) {
      requireUsable(details.evidence().get(i), i, known);
      judge(details.evidence().get(i));
    }
    if (review.outcome() == ReviewOutcome.APPROVE) {
      evidence.acceptRest(application);
    }
  }

  private static void requireUsable(EvidenceVerdict said, int index, List<UUID> known) {
    if (!known.contains(said.id())) {
      throw Refusal.unusable(
          "EVIDENCE_UNKNOWN",
          "/evidence/%d/id".formatted(index),
          "这个申请没有编号为 %s 的材料。".formatted(said.id()),
          "This application has no document %s.".formatted(said.id()));
    }
    if (said.verdict() == Judgement.REFUSED && (said.reason() == null || said.reason().isBlank())) {
      throw Refusal.unusable(
          "REASON_MISSING",
          "/evidence/%d/reason".formatted(index),
          "不通过的材料必须写明原因，以及是哪个字段。",
          "A refused document needs a reason, and the field.");
    }
  }

  private void judge(EvidenceVerdict said) {
    EvidenceStatus status =
        said.verdict() == Judgement.ACCEPTED ? EvidenceStatus.ACCEPTED : EvidenceStatus.REFUSED;
    evidence.judge(said.id(), status, json.write(said));
  }
}

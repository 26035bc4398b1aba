package dev.guanka.process;

import dev.guanka.rules.Standing.HumanVerdict;
import dev.guanka.submission.Reason;
import dev.guanka.submission.Review;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.EvidenceVerdict;
import dev.guanka.submission.ReviewDetails.Judgement;
import dev.guanka.submission.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an answer must say before it counts: no rejection without a place, no approval over one. */
@Component
class AnswerRules {

  private final Reports reports;
  private final Foresight foresight;
  private final EvidenceRequests requests;
  private final GrantRules grants;

  AnswerRules(Reports reports, Foresight foresight, EvidenceRequests requests, GrantRules grants) {
    this.reports = reports;
    this.foresight = foresight;
    this.requests = requests;
    this.grants = grants;
  }

  void require(TaskCase about, Review review, ReviewDetails details) {
    requireKnownFindings(about, details);
    switch (review.outcome()) {
      case APPROVE -> requireFounded(about, review, details);
      case REJECT -> requirePlace(about, review, details);
      case REQUEST_EVIDENCE -> requireSomethingToAskFor(about, review, details);
      case ASK -> requireComment(review);
      case UPHOLD, OVERTURN, RESCAN, REVIEW -> {}
    }
  }

  private void requireKnownFindings(TaskCase about, ReviewDetails details) {
    if (details.findings().isEmpty()) {
      return;
    }
    Set<String> known = new HashSet<>();
    if (about.submissionId() != null) {
      reports
          .latest(about.submissionId())
          .ifPresent(report -> report.findings().forEach(item -> known.add(item.id())));
    }
    for (int i = 0; i < details.findings().size(); i++) {
      String id = details.findings().get(i).id();
      if (!known.contains(id)) {
        throw Refusal.unusable(
            "FINDING_UNKNOWN",
            "/findings/%d/id".formatted(i),
            "报告中没有编号为 %s 的发现项。".formatted(id),
            "The report has no finding %s.".formatted(id));
      }
    }
  }

  private void requireFounded(TaskCase about, Review review, ReviewDetails details) {
    switch (about.work()) {
      case REVIEW -> requireNothingBlocks(about, details);
      case EVIDENCE -> grants.require(about.applicationId(), review, details);
      case DISPUTE -> {}
    }
  }

  private void requireNothingBlocks(TaskCase about, ReviewDetails details) {
    List<String> open = foresight.blocking(about.submissionId(), details);
    if (!open.isEmpty()) {
      throw Refusal.conflict(
          "BLOCKING_FINDING_OPEN",
          "发现项 %s 仍然成立，不能通过。请先判为误报，或驳回、要求资质。".formatted(open),
          "The findings %s still stand. Judge them false positives first, or reject or ask for evidence."
              .formatted(open));
    }
  }

  private void requirePlace(TaskCase about, Review review, ReviewDetails details) {
    if (about.work() == Work.EVIDENCE) {
      if (details.evidence().isEmpty()) {
        requireComment(review);
      }
      return;
    }
    for (int i = 0; i < details.newFindings().size(); i++) {
      var found = details.newFindings().get(i);
      if (blank(found.page()) || blank(found.text())) {
        throw Refusal.unusable(
            "PLACE_MISSING",
            "/newFindings/%d".formatted(i),
            "新发现项必须写明页面路径 page 和说明 text。",
            "A new finding needs its page and a text.");
      }
    }
    if (left(about.submissionId(), details).isEmpty()) {
      throw Refusal.unusable(
          "PLACE_MISSING",
          "/findings",
          "驳回必须指明位置：请确认至少一个发现项（CONFIRMED），或填写您看到的页面（newFindings）。",
          "A rejection names its place: confirm at least one finding, or add what you saw with its page.");
    }
  }

  private List<Reason> left(UUID id, ReviewDetails details) {
    Map<String, HumanVerdict> said = foresight.verdicts(id, details);
    return RejectionReasons.byReview(foresight.report(id, said), said, details);
  }

  /** At a review the demands say what is asked for; of papers a person says what they lack. */
  private void requireSomethingToAskFor(TaskCase about, Review review, ReviewDetails details) {
    if (about.work() == Work.EVIDENCE && details.evidence().stream().noneMatch(this::saysWhy)) {
      requireComment(review);
    }
    if (about.work() == Work.REVIEW && requests.wanted(about.submissionId()).isEmpty()) {
      throw Refusal.conflict(
          "NO_EVIDENCE_TO_REQUEST",
          "这个提交没有待补资质的类目，请改用提问（ASK）。",
          "No category of this submission lacks evidence. Use ASK instead.");
    }
  }

  private boolean saysWhy(EvidenceVerdict said) {
    return said.verdict() == Judgement.REFUSED && !blank(said.reason());
  }

  private static void requireComment(Review review) {
    if (blank(review.comment())) {
      throw Refusal.unusable(
          "COMMENT_MISSING",
          "/comment",
          "请在 comment 中写明要求或理由。",
          "Say in the comment what you ask for, or why.");
    }
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}

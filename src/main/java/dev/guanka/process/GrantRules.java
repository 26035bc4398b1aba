package dev.guanka.process;

import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.store.CategoryApplications;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.GrantBasis;
import dev.guanka.submission.Review;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.GrantTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a grant must say before it counts: an exception its reason, an end that nothing outlasts.
 */
@Component
class GrantRules {

  private final CategoryApplications applications;
  private final GrantPaths paths;
  private final GrantEnds ends;

  GrantRules(CategoryApplications applications, GrantPaths paths, GrantEnds ends) {
    this.applications = applications;
    this.paths = paths;
    this.ends = ends;
  }

  void require(UUID applicationId, Review review, ReviewDetails details) {
    CategoryApplication application = applications.find(applicationId).orElseThrow();
    List<EvidenceItem> accepted = paths.accepted(application, details);
    requireSomething(accepted);
    paths
        .basis(application, accepted)
        .ifPresent(
            basis -> {
              requireReason(basis, review.comment());
              requireEnd(ends.lastDay(basis, accepted), details.grant());
            });
  }

  private static void requireSomething(List<EvidenceItem> accepted) {
    if (accepted.isEmpty()) {
      throw Refusal.conflict(
          "NOTHING_ACCEPTED",
          "没有一份材料被认可，不能授予类目。请认可至少一份，或驳回、要求补充。",
          "No document is accepted, so nothing carries a grant. Accept one, or reject or ask for more.");
    }
  }

  private static void requireReason(GrantBasis basis, String comment) {
    if (basis.needsReason() && (comment == null || comment.isBlank())) {
      throw Refusal.unusable(
          "COMMENT_MISSING",
          "/comment",
          "规则本身不认可这组材料（%s），请在 comment 中写明授予的理由。".formatted(basis),
          "The rules alone do not settle these documents (%s). Say in the comment why you grant it."
              .formatted(basis));
    }
  }

  private void requireEnd(LocalDate last, GrantTerms terms) {
    if (terms == null || terms.until() == null) {
      return;
    }
    if (terms.until().isBefore(ends.today()) || last != null && terms.until().isAfter(last)) {
      throw Refusal.unusable(
          "GRANT_UNTIL",
          "/grant/until",
          "到期日应在今天与 %s 之间。".formatted(last == null ? "以后" : last),
          "The last day lies between today and %s."
              .formatted(last == null ? "any later day" : last));
    }
  }
}

package dev.guanka.web.inbox;

import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.EvidenceVerdict;
import dev.guanka.submission.ReviewDetails.GrantTerms;
import dev.guanka.submission.ReviewDetails.NewFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a reviewer noted so far, as the fields of the page ask for it. */
record Draft(ReviewDetails details) {

  private static final int EMPTY_ROWS = 2;
  private static final NewFinding EMPTY = new NewFinding(null, null, null, null);

  /** The name of the verdict on a finding, or nothing. */
  public String verdict(String finding) {
    return details.findings().stream()
        .filter(said -> said.id().equals(finding))
        .map(said -> said.verdict().name())
        .findFirst()
        .orElse("");
  }

  /** What was said of a document, or nothing. */
  public EvidenceVerdict judgement(UUID document) {
    return details.evidence().stream()
        .filter(said -> said.id().equals(document))
        .findFirst()
        .orElse(new EvidenceVerdict(document, null, null, null));
  }

  /** What was noted of the grant, or nothing. */
  public GrantTerms grant() {
    return details.grant() == null ? new GrantTerms(null, null) : details.grant();
  }

  /** What was seen so far, and room for more. */
  public List<NewFinding> newFindings() {
    List<NewFinding> rows = new ArrayList<>(details.newFindings());
    for (int i = 0; i < EMPTY_ROWS; i++) {
      rows.add(EMPTY);
    }
    return rows;
  }
}

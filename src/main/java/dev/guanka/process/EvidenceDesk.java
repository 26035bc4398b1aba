package dev.guanka.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.rules.evidence.SuppliedPaper;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Json;
import dev.guanka.store.Packages;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes evidence in, checks it, and lets the review begin when a set is complete. */
@Component
public class EvidenceDesk {

  private final Access access;
  private final CategoryApplications applications;
  private final EvidenceItems items;
  private final Packages packages;
  private final EvidenceChecks checks;
  private final EvidenceReadiness readiness;
  private final ReviewProcesses processes;
  private final Json json;

  EvidenceDesk(
      Access access,
      CategoryApplications applications,
      EvidenceItems items,
      Packages packages,
      EvidenceChecks checks,
      EvidenceReadiness readiness,
      ReviewProcesses processes,
      Json json) {
    this.access = access;
    this.applications = applications;
    this.items = items;
    this.packages = packages;
    this.checks = checks;
    this.readiness = readiness;
    this.processes = processes;
    this.json = json;
  }

  /**
   * Takes one piece of evidence for a submission that waits for it.
   *
   * @param document the file, or null for a link or a statement
   * @return the id of the piece
   */
  @Transactional
  public UUID supply(Person by, UUID submissionId, EvidenceItem item, Document document) {
    Submission submission = access.theirs(by, submissionId);
    return supply(by, application(submission, item), submissionId, item, document);
  }

  /** Takes one piece of evidence for an application outside of any submission. */
  @Transactional
  public UUID supplyForApp(Person by, UUID applicationId, EvidenceItem item, Document document) {
    CategoryApplication application =
        applications
            .lock(applicationId)
            .filter(found -> by.organisations().contains(found.organisation()))
            .orElseThrow(Refusal::notFound);
    return supply(by, application, null, item, document);
  }

  private UUID supply(
      Person by,
      CategoryApplication application,
      UUID submissionId,
      EvidenceItem item,
      Document document) {
    requireOpen(application);
    SuppliedPaper paper = checks.read(item, document);
    Evidence piece = evidence(by, application, submissionId, paper, document);
    return same(piece).orElseGet(() -> keep(piece, application, item, document));
  }

  /** The same piece sent once more is that piece, not another one for a person to read. */
  private Optional<UUID> same(Evidence piece) {
    JsonNode said = json.tree(piece.item());
    return items.ofApplication(piece.applicationId()).stream()
        .filter(known -> known.status() == EvidenceStatus.SUPPLIED)
        .filter(known -> Objects.equals(known.submissionId(), piece.submissionId()))
        .filter(known -> Objects.equals(known.blobSha256(), piece.blobSha256()))
        .filter(known -> json.tree(known.item()).equals(said))
        .map(Evidence::id)
        .findFirst();
  }

  private UUID keep(
      Evidence piece, CategoryApplication application, EvidenceItem item, Document document) {
    if (document != null) {
      packages.keepDocument(document.sha256(), document.bytes());
    }
    items.add(piece);
    checks.again(application);
    if (application.status() == ApplicationStatus.AWAITING_EVIDENCE
        && startsReview(application, item)) {
      processes.tellSupplied(application);
    }
    return piece.id();
  }

  private Evidence evidence(
      Person by,
      CategoryApplication application,
      UUID submissionId,
      SuppliedPaper paper,
      Document document) {
    String sha256 = document == null ? null : document.sha256();
    return new Evidence(
        UUID.randomUUID(),
        application.id(),
        submissionId,
        paper.item().kind(),
        json.write(paper.item()),
        json.write(checks.of(application, paper, sha256)),
        document == null ? null : document.mediaType(),
        document == null ? null : document.fileName(),
        sha256,
        EvidenceStatus.SUPPLIED,
        null,
        by.id(),
        null,
        paper.reading() == null ? null : json.write(paper.reading()),
        null);
  }

  /** The open application that the piece is for: the named category, or the only one there is. */
  private CategoryApplication application(Submission submission, EvidenceItem item) {
    List<CategoryApplication> open =
        applications.ofSubmission(submission.id()).stream()
            .filter(application -> application.status().isOpen())
            .filter(a -> item.category() == null || a.category().equals(item.category()))
            .toList();
    if (open.isEmpty()) {
      requireInTime(submission);
      throw Refusal.conflict(
          "NO_EVIDENCE_WANTED",
          "这个提交当前没有等待该类目的资质材料（状态：%s）。".formatted(StatusWords.of(submission.status()).zh()),
          "This submission waits for no evidence of that category now (it is %s)."
              .formatted(StatusWords.of(submission.status()).en()));
    }
    if (open.size() > 1) {
      throw Refusal.unusable(
          "CATEGORY_MISSING",
          "/category",
          "有多个类目在等待材料，请在 category 中写明是哪一个：%s。"
              .formatted(open.stream().map(CategoryApplication::category).toList()),
          "Several categories wait for evidence; name one in category: %s."
              .formatted(open.stream().map(CategoryApplication::category).toList()));
    }
    return applications.lock(open.get(0).id()).orElseThrow();
  }

  private void requireInTime(Submission submission) {
    if (submission.status() == Status.EXPIRED) {
      throw late(
          "请重新提交：POST /api/submissions；已提交的材料仍在类目申请中。",
          "Submit again with POST /api/submissions; what was supplied stays with the application.");
    }
  }

  private static Refusal late(String whatZh, String whatEn) {
    return Refusal.conflict(
        "DEADLINE_PASSED",
        "补充材料的期限刚刚已过。" + whatZh,
        "The deadline for evidence has passed. " + whatEn);
  }

  private static void requireOpen(CategoryApplication application) {
    if (application.status() == ApplicationStatus.EXPIRED) {
      throw late(
          "请重新申请类目：POST /api/apps/%s/category-applications。".formatted(application.appId()),
          "Apply again with POST /api/apps/%s/category-applications."
              .formatted(application.appId()));
    }
    if (!application.status().isOpen()) {
      throw Refusal.conflict(
          "APPLICATION_ENDED", "该类目申请已结束，请重新申请。", "This application has ended. Apply again.");
    }
  }

  private boolean startsReview(CategoryApplication application, EvidenceItem last) {
    if (last.complete()) {
      requireReason(last);
      return true;
    }
    return readiness.isReady(application);
  }

  private static void requireReason(EvidenceItem item) {
    if (item.reason() == null || item.reason().isBlank()) {
      throw Refusal.unusable(
          "REASON_MISSING",
          "/reason",
          "标记 complete 时请在 reason 中说明为何没有更多材料。",
          "With complete, say in reason why nothing more will come.");
    }
  }
}

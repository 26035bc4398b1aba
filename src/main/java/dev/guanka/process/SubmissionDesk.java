package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.rules.Declaration;
import dev.guanka.store.Apps;
import dev.guanka.store.CommitBell;
import dev.guanka.store.Events;
import dev.guanka.store.IdempotencyKeys;
import dev.guanka.store.Packages;
import dev.guanka.store.Revisions;
import dev.guanka.store.Submissions;
import dev.guanka.submission.EventType;
import dev.guanka.submission.Revision;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes submissions in: kept and started in one transaction, or not at all. */
@Component
public class SubmissionDesk {

  private final Apps apps;
  private final Submissions submissions;
  private final Revisions revisions;
  private final Packages packages;
  private final IdempotencyKeys keys;
  private final Events events;
  private final ReviewProcesses processes;
  private final CommitBell bell;

  SubmissionDesk(
      Apps apps,
      Submissions submissions,
      Revisions revisions,
      Packages packages,
      IdempotencyKeys keys,
      Events events,
      ReviewProcesses processes,
      @Qualifier("scanBell") CommitBell bell) {
    this.apps = apps;
    this.submissions = submissions;
    this.revisions = revisions;
    this.packages = packages;
    this.keys = keys;
    this.events = events;
    this.processes = processes;
    this.bell = bell;
  }

  /**
   * Takes a new submission.
   *
   * @param key the caller's idempotency key, or null
   * @throws Refusal where the app is another organisation's or has an open submission
   */
  @Transactional
  public Receipt receive(Person by, HandIn handIn, IdempotencyKey key) {
    UUID id = UUID.randomUUID();
    Optional<UUID> earlier = key == null ? Optional.empty() : earlier(by, key, id);
    if (earlier.isPresent()) {
      return new Receipt(earlier.get(), true);
    }
    String organisation = claimApp(by, handIn.declaration());
    Optional<Submission> open = submissions.openOf(handIn.declaration().appId());
    if (open.isPresent()) {
      Receipt same = sameOrRefused(open.get(), handIn);
      if (key != null) {
        keys.point(by.id(), key.key(), same.submissionId());
      }
      return same;
    }
    keep(id, by, organisation, handIn);
    processes.startReview(id);
    bell.ringAfterCommit();
    return new Receipt(id, true);
  }

  private Optional<UUID> earlier(Person by, IdempotencyKey key, UUID id) {
    return keys.take(by.id(), key.key(), key.requestHash(), id).map(key::sameRequest);
  }

  private String claimApp(Person by, Declaration declaration) {
    String organisation = Access.organisation(by);
    String owner = apps.claim(declaration.appId(), declaration.appName(), organisation);
    if (!owner.equals(organisation) && !by.organisations().contains(owner)) {
      throw Refusal.forbidden(
          "APP_NOT_YOURS",
          "该 appId 属于另一个组织，请核对 appId。",
          "This appId belongs to another organisation. Check the appId.");
    }
    return owner;
  }

  private Receipt sameOrRefused(Submission open, HandIn handIn) {
    if (!open.appVersion().equals(handIn.declaration().version())) {
      throw submissionOpen(open.id());
    }
    Revision latest = revisions.latest(open.id());
    if (latest.packageSha256().equals(handIn.snapshot().sha256())
        && Assessing.declaration(latest).equals(handIn.declaration())) {
      return new Receipt(open.id(), false);
    }
    throw Refusal.conflict(
        "VERSION_EXISTS",
        "版本 %s 正在审核中（%s），内容不同。请先撤回，或换一个版本号等它结束后提交。".formatted(open.appVersion(), open.id()),
        "Version %s is under review (%s) with other content. Withdraw it first, or hand in another version when it has ended."
            .formatted(open.appVersion(), open.id()));
  }

  static Refusal submissionOpen(UUID open) {
    return Refusal.conflict(
        "SUBMISSION_OPEN",
        "该小程序已有一个审核中的提交（%s），请等待其结束或先撤回。".formatted(open),
        "This app has an open submission (%s). Wait for it to end, or withdraw it."
            .formatted(open));
  }

  private void keep(UUID id, Person by, String organisation, HandIn handIn) {
    Declaration declared = handIn.declaration();
    packages.keep(handIn.snapshot());
    submissions.add(
        new Submission(
            id,
            declared.appId(),
            declared.appName(),
            declared.version(),
            organisation,
            by.id(),
            Status.RECEIVED,
            1,
            0,
            null,
            null));
    revisions.add(
        new Revision(
            id,
            1,
            handIn.snapshot().sha256(),
            handIn.declarationJson(),
            handIn.note(),
            by.id(),
            null));
    events.tell(
        EventType.RECEIVED,
        id,
        declared.appId(),
        organisation,
        Map.of("submissionId", id, "appId", declared.appId(), "revision", 1, "by", by.id()));
  }
}

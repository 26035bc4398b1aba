package dev.guanka.process.wechat;

import dev.guanka.process.Conversations;
import dev.guanka.process.HandIn;
import dev.guanka.process.Hurry;
import dev.guanka.process.Receipt;
import dev.guanka.process.SubmissionDesk;
import dev.guanka.store.Apps;
import dev.guanka.store.Submissions;
import dev.guanka.store.wechat.Audits;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import dev.guanka.submission.wechat.AppCode;
import dev.guanka.submission.wechat.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Audits as WeChat's clients know them: each step is one of the desks' own, counted. */
@Component
public class AuditDesk {

  private final CodeDesk codes;
  private final AuditChecks checks;
  private final AuditDeclarations declarations;
  private final SubmissionDesk desk;
  private final Conversations conversations;
  private final Hurry hurry;
  private final Apps apps;
  private final Submissions submissions;
  private final Audits audits;
  private final DoorRules rules;
  private final Calendar calendar;

  AuditDesk(
      CodeDesk codes,
      AuditChecks checks,
      AuditDeclarations declarations,
      SubmissionDesk desk,
      Conversations conversations,
      Hurry hurry,
      Apps apps,
      Submissions submissions,
      Audits audits,
      DoorRules rules,
      Calendar calendar) {
    this.codes = codes;
    this.checks = checks;
    this.declarations = declarations;
    this.desk = desk;
    this.conversations = conversations;
    this.hurry = hurry;
    this.apps = apps;
    this.submissions = submissions;
    this.audits = audits;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** What is left this month; shared by all apps of the organisation. */
  public record Quota(int rest, int limit, int speedupRest, int speedupLimit) {}

  /** Hands the committed code in; returns the number of the audit. */
  @Transactional
  public long submit(WechatCaller caller, AuditRequest request) {
    AppCode code = codes.code(caller);
    apps.claim(caller.appId(), apps.nameOf(caller.appId()).orElseThrow(), caller.organisation());
    if (submissions.openOf(caller.appId()).isPresent()) {
      throw new WechatRefusal(Errcode.UNDER_REVIEW);
    }
    var snapshot = codes.open(code);
    boolean first = audits.latest(caller.appId()).isEmpty();
    checks.require(caller, request, CodeDesk.pages(snapshot), first);
    HandIn handIn = declarations.handIn(code, request, snapshot);
    if (quota(caller).rest() <= 0) {
      throw new WechatRefusal(Errcode.NO_QUOTA);
    }
    Receipt receipt = desk.receive(caller.person(), handIn, null);
    return audits.add(submissions.find(receipt.submissionId()).orElseThrow(), code);
  }

  public Audit find(WechatCaller caller, long auditId) {
    return audits
        .find(auditId)
        .filter(audit -> audit.appId().equals(caller.appId()))
        .orElseThrow(() -> new WechatRefusal(Errcode.BAD_AUDIT_ID, Long.toString(auditId)));
  }

  public Audit latest(WechatCaller caller) {
    return audits
        .latest(caller.appId())
        .orElseThrow(() -> new WechatRefusal(Errcode.NEVER_SUBMITTED));
  }

  /** Takes the audit back that is under way. */
  @Transactional
  public void undo(WechatCaller caller) {
    Audit audit = latest(caller);
    Submission submission = submissions.lock(audit.submissionId()).orElseThrow();
    if (!submission.status().isOpen()) {
      throw new WechatRefusal(Errcode.NOTHING_IN_AUDIT);
    }
    if (audits.undoneSince(caller.appId(), calendar.day()) >= rules.undoPerDay()
        || audits.undoneSince(caller.appId(), calendar.month()) >= rules.undoPerMonth()) {
      throw new WechatRefusal(Errcode.UNDO_LIMIT);
    }
    conversations.withdraw(caller.person(), submission.id());
    audits.undone(audit.auditId());
  }

  /** Brings an audit forward, once. */
  @Transactional
  public void speedUp(WechatCaller caller, long auditId) {
    Audit audit = find(caller, auditId);
    Submission submission = submissions.lock(audit.submissionId()).orElseThrow();
    if (!submission.status().isOpen()) {
      throw new WechatRefusal(Errcode.NOT_IN_QUEUE);
    }
    if (find(caller, auditId).spedUpAt() != null) {
      throw new WechatRefusal(Errcode.SPED_UP_ALREADY);
    }
    if (quota(caller).speedupRest() <= 0) {
      throw new WechatRefusal(Errcode.NO_SPEEDUP_QUOTA);
    }
    audits.spedUp(auditId);
    hurry.hurry(submission.id(), calendar.now().plus(rules.speedupWithin()));
  }

  public Quota quota(WechatCaller caller) {
    String organisation = caller.organisation();
    int used = audits.submittedSince(organisation, calendar.month());
    int spedUp = audits.spedUpSince(organisation, calendar.month());
    return new Quota(
        Math.max(0, rules.submissionsPerMonth() - used),
        rules.submissionsPerMonth(),
        Math.max(0, rules.speedupsPerMonth() - spedUp),
        rules.speedupsPerMonth());
  }

  /** Notes that the approved code went out. */
  @Transactional
  public void release(WechatCaller caller) {
    Audit audit =
        audits
            .latest(caller.appId())
            .orElseThrow(() -> new WechatRefusal(Errcode.NOTHING_IN_AUDIT));
    Submission submission = submissions.lock(audit.submissionId()).orElseThrow();
    if (submission.status() != Status.APPROVED) {
      throw new WechatRefusal(Errcode.NOT_APPROVED);
    }
    if (latest(caller).releasedAt() != null) {
      throw new WechatRefusal(Errcode.RELEASED);
    }
    audits.released(audit.auditId());
  }
}

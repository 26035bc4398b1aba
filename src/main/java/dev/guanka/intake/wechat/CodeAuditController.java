package dev.guanka.intake.wechat;

import dev.guanka.process.wechat.AuditDesk;
import dev.guanka.process.wechat.AuditReasons;
import dev.guanka.process.wechat.WechatCaller;
import dev.guanka.store.Submissions;
import dev.guanka.submission.Submission;
import dev.guanka.submission.wechat.Audit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Audits: submit, follow, take back, speed up, release. */
@WechatCalls
@RequestMapping("/wxa")
class CodeAuditController {

  private final AuditDesk desk;
  private final AuditReasons reasons;
  private final Submissions submissions;

  CodeAuditController(AuditDesk desk, AuditReasons reasons, Submissions submissions) {
    this.desk = desk;
    this.reasons = reasons;
    this.submissions = submissions;
  }

  @PostMapping("/submit_audit")
  Map<String, Object> submit(WechatCaller caller, HttpServletRequest request) throws IOException {
    return Said.ok("auditid", desk.submit(caller, AuditForm.read(WechatBody.read(request))));
  }

  @PostMapping("/get_auditstatus")
  Map<String, Object> status(WechatCaller caller, HttpServletRequest request) throws IOException {
    return status(desk.find(caller, WechatBody.read(request).number("auditid")));
  }

  @GetMapping("/get_latest_auditstatus")
  Map<String, Object> latest(WechatCaller caller) {
    Audit audit = desk.latest(caller);
    Map<String, Object> said = status(audit);
    said.put("auditid", audit.auditId());
    said.put("user_version", audit.userVersion());
    said.put("user_desc", audit.userDesc());
    said.put("submit_audit_time", audit.submittedAt().getEpochSecond());
    return said;
  }

  private Map<String, Object> status(Audit audit) {
    Submission submission = submissions.find(audit.submissionId()).orElseThrow();
    AuditReasons.Told told = reasons.of(submission);
    Map<String, Object> said = Said.ok("status", submission.status().wechatStatus());
    if (!told.reason().isEmpty()) {
      said.put("reason", told.reason());
    }
    if (!told.screenshot().isEmpty()) {
      said.put("screenshot", told.screenshot());
      said.put("ScreenShot", told.screenshot());
    }
    return said;
  }

  @GetMapping("/undocodeaudit")
  Map<String, Object> undo(WechatCaller caller) {
    desk.undo(caller);
    return Said.ok();
  }

  @PostMapping("/speedupaudit")
  Map<String, Object> speedUp(WechatCaller caller, HttpServletRequest request) throws IOException {
    desk.speedUp(caller, WechatBody.read(request).number("auditid"));
    return Said.ok();
  }

  @GetMapping("/queryquota")
  Map<String, Object> quota(WechatCaller caller) {
    AuditDesk.Quota quota = desk.quota(caller);
    return Said.ok(
        "rest", quota.rest(),
        "limit", quota.limit(),
        "speedup_rest", quota.speedupRest(),
        "speedup_limit", quota.speedupLimit());
  }

  @PostMapping("/release")
  Map<String, Object> release(WechatCaller caller) {
    desk.release(caller);
    return Said.ok();
  }
}

package dev.guanka.process;

import dev.guanka.rules.Report;
import dev.guanka.rules.Text;
import dev.guanka.rules.Verdict;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.Json;
import dev.guanka.store.Messages;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says why a task lies in the queue: all the reasons, in both languages. */
@Component
class TaskReasons {

  private final Reports reports;
  private final Messages messages;
  private final CategoryApplications applications;
  private final Json json;

  TaskReasons(Reports reports, Messages messages, CategoryApplications applications, Json json) {
    this.reports = reports;
    this.messages = messages;
    this.applications = applications;
    this.json = json;
  }

  private record Reason(String code, String zh, String en) {
    static Reason of(String code, Text text) {
      return new Reason(code, text.zh(), text.en());
    }
  }

  String of(String task, TaskCase about) {
    List<Reason> reasons =
        switch (about.queue()) {
          case REVIEW -> review(task, about.submissionId());
          case EVIDENCE -> evidence(about.applicationId());
          case DISPUTE -> dispute(about.submissionId());
        };
    return json.write(reasons);
  }

  private List<Reason> review(String task, UUID id) {
    if (task.equals("Task_ResolveScanTrouble")) {
      return List.of(
          new Reason(
              "SCAN_TROUBLE",
              "扫描三次失败，不是提交者的过错",
              "The scan failed three times; not the submitter's fault"));
    }
    List<Reason> reasons = new ArrayList<>();
    reports
        .latest(id)
        .ifPresentOrElse(
            report -> reasons.addAll(questions(report)),
            () -> reasons.add(new Reason("NOT_SCANNED", "未能扫描", "Not scanned")));
    messages.of(id).stream()
        .filter(message -> message.kind() == Message.Kind.ANSWER)
        .reduce((earlier, later) -> later)
        .ifPresent(
            answer -> reasons.add(new Reason("ANSWERED", "提交者已答复", "The submitter answered")));
    return reasons;
  }

  private static List<Reason> questions(Report report) {
    List<Reason> reasons = new ArrayList<>();
    report
        .questions()
        .forEach(question -> reasons.add(Reason.of(question.code(), question.text())));
    if (reasons.isEmpty() && report.verdict() == Verdict.PASS) {
      reasons.add(new Reason("SAMPLE", "抽样复核", "A sample of the clean ones"));
    }
    return reasons;
  }

  private List<Reason> evidence(UUID id) {
    CategoryApplication application = applications.find(id).orElseThrow();
    return List.of(
        new Reason(
            "EVIDENCE", "申请类目 " + application.category(), "Applies for " + application.category()));
  }

  private List<Reason> dispute(UUID id) {
    return messages.of(id).stream()
        .filter(message -> message.kind() == Message.Kind.DISPUTE)
        .reduce((earlier, later) -> later)
        .map(
            said ->
                List.of(
                    new Reason(
                        "DISPUTE",
                        "异议 " + said.findingRef() + "：" + said.body(),
                        "Disputes " + said.findingRef() + ": " + said.body())))
        .orElse(List.of());
  }
}

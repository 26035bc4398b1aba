package dev.guanka.process;

import dev.guanka.rules.Report;
import dev.guanka.rules.Text;
import dev.guanka.rules.Verdict;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.Json;
import dev.guanka.store.Messages;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.GrantBasis;
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
  private final GrantPaths paths;
  private final LeftOpen left;
  private final Json json;

  TaskReasons(
      Reports reports,
      Messages messages,
      CategoryApplications applications,
      GrantPaths paths,
      LeftOpen left,
      Json json) {
    this.reports = reports;
    this.messages = messages;
    this.applications = applications;
    this.paths = paths;
    this.left = left;
    this.json = json;
  }

  private record Reason(String code, String zh, String en) {
    static Reason of(String code, Text text) {
      return new Reason(code, text.zh(), text.en());
    }
  }

  String of(String task, TaskCase about) {
    List<Reason> reasons =
        switch (about.work()) {
          case REVIEW -> review(task, about.submissionId());
          case EVIDENCE -> evidence(about.applicationId());
          case DISPUTE -> dispute(about.submissionId());
        };
    return json.write(reasons);
  }

  /** The codes of what leads a submission to a reviewer. */
  List<String> codesOfReview(UUID id) {
    return ofReview(id).stream().map(Reason::code).toList();
  }

  private List<Reason> review(String task, UUID id) {
    if (task.equals("Task_ResolveScanTrouble")) {
      return List.of(
          new Reason(
              "SCAN_TROUBLE",
              "扫描三次失败，不是提交者的过错",
              "The scan failed three times; not the submitter's fault"));
    }
    return ofReview(id);
  }

  private List<Reason> ofReview(UUID id) {
    List<Reason> reasons = new ArrayList<>();
    reports
        .latest(id)
        .ifPresentOrElse(
            report -> reasons.addAll(questions(report)),
            () -> reasons.add(new Reason("NOT_SCANNED", "未能扫描", "Not scanned")));
    left.of(id).stream().map(TaskReasons::leftOpen).forEach(reasons::add);
    applications.ofSubmission(id).stream()
        .filter(application -> application.status() == ApplicationStatus.CLARIFIED)
        .map(TaskReasons::clarified)
        .forEach(reasons::add);
    messages.of(id).stream()
        .filter(message -> message.kind() == Message.Kind.ANSWER)
        .reduce((earlier, later) -> later)
        .ifPresent(
            answer -> reasons.add(new Reason("ANSWERED", "提交者已答复", "The submitter answered")));
    return reasons;
  }

  private static Reason leftOpen(dev.guanka.submission.Reason seen) {
    return new Reason(
        "SEEN_BEFORE",
        "审核员上次在页面 %s 看到：%s".formatted(seen.place().at(), seen.text().zh()),
        "A reviewer saw on page %s: %s".formatted(seen.place().at(), seen.text().en()));
  }

  private static Reason clarified(CategoryApplication application) {
    return new Reason(
        "CLARIFIED",
        "类目侧认可未使用 AI 的说明：" + application.category(),
        "The evidence team accepts that no AI is used: " + application.category());
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
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        new Reason(
            "EVIDENCE", "申请类目 " + application.category(), "Applies for " + application.category()));
    paths.exceptions(application).stream().map(TaskReasons::exception).forEach(reasons::add);
    return reasons;
  }

  /** What the rules leave to a person here, so that nobody finds out by reading everything. */
  private static Reason exception(GrantBasis basis) {
    return switch (basis) {
      case DOCUMENTS -> new Reason("DOCUMENTS", "材料齐全", "All papers are there");
      case FILING_PENDING -> new Reason("FILING_PENDING", "备案审批中", "A filing is in progress");
      case LOCAL_EXEMPTION -> new Reason("LOCAL_EXEMPTION", "称当地无需资质", "Claims a local exemption");
      case OPEN_MODEL -> new Reason("OPEN_MODEL", "自部署开源模型", "An open-source model run by oneself");
      case RESELLER -> new Reason("RESELLER", "转售接口", "A resold interface");
      case FOREIGN_PROVIDER -> new Reason("FOREIGN_PROVIDER", "境外模型", "A foreign provider");
      case JUDGEMENT ->
          new Reason("JUDGEMENT", "材料不全，由人工判断", "Not all papers are there; a person decides");
    };
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

package dev.guanka.rules.report;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Report.Change;
import dev.guanka.rules.Text;
import dev.guanka.rules.Verdict;

/** The words around a report's content. */
final class Labels {

  static final Text RULES = new Text("规则", "Rules");
  static final Text CAPABILITIES = new Text("能力", "Capabilities");
  static final Text FINDINGS = new Text("发现（! 为阻断项）", "Findings (! blocks)");
  static final Text FIXED = new Text("已修复", "Fixed");
  static final Text REMEDIES = new Text("可以这样做", "Ways out");
  static final Text QUESTIONS = new Text("需要人工确认", "Questions for a person");
  static final Text NOTES = new Text("提示", "Notes");
  static final Text NOT_RUN = new Text("（没有页面运行到这里）", " (no page runs this)");
  static final Text NO_CATEGORY = new Text("无已知类目", "no category known");
  static final Text ANY_OF = new Text("以下任一：", "any of:");

  static final Text TAKES = new Text("耗时：", "takes: ");
  static final Text COSTS = new Text("费用：", "costs: ");
  static final Text SOURCE = new Text("出处：", "source: ");

  static final Text ADVICE =
      new Text(
          "每份材料的详情（ENTERPRISE 换成你的主体类型）：",
          "every document in full (put your subject type for ENTERPRISE): ");
  static final Text SURENESS =
      new Text(
          "(O) 官方文本 (S) 指引及其读者 (C) 第三方资料 (V) 实际代码所见 (U) 尚无定论",
          "(O) official text (S) the guide and its readers (C) third-party material"
              + " (V) seen in real code (U) not established");

  private Labels() {}

  static Text verdict(Verdict verdict) {
    return switch (verdict) {
      case PASS -> new Text("通过 PASS：没有阻断项", "PASS: nothing blocks");
      case NEEDS_EVIDENCE ->
          new Text("需补充资质 NEEDS_EVIDENCE", "NEEDS_EVIDENCE: documents are missing");
      case REJECT -> new Text("驳回 REJECT", "REJECT");
      case MANUAL -> new Text("转人工 MANUAL：有问题需要人工确认", "MANUAL: a person must answer questions");
    };
  }

  static Text state(CapabilityState state) {
    return switch (state) {
      case DETECTED -> new Text("已检出", "detected");
      case SUSPECTED -> new Text("疑似", "suspected");
      case UNREACHABLE -> new Text("存在但页面不可达", "present, reached by no page");
    };
  }

  static Text change(Change change) {
    return switch (change) {
      case NEW -> new Text("新出现", "new");
      case STILL -> new Text("仍存在", "still there");
    };
  }
}

package dev.guanka.process;

import dev.guanka.rules.Text;
import dev.guanka.submission.ReviewOutcome;

/** What a reviewer answered, in words, for a refusal that tells of it. */
final class OutcomeWords {

  private OutcomeWords() {}

  static Text of(ReviewOutcome outcome) {
    return switch (outcome) {
      case APPROVE -> new Text("通过", "approved");
      case REJECT -> new Text("驳回", "rejected");
      case REQUEST_EVIDENCE -> new Text("要求资质", "evidence requested");
      case ASK -> new Text("提问", "question asked");
      case UPHOLD -> new Text("维持原决定", "decision upheld");
      case OVERTURN -> new Text("推翻", "decision overturned");
      case RESCAN -> new Text("重新扫描", "scan again");
      case REVIEW -> new Text("人工审核", "review unscanned");
    };
  }
}

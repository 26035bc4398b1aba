package dev.guanka.process;

import dev.guanka.rules.Text;
import dev.guanka.submission.Status;

/** Where a submission stands, in words, for a refusal that tells of it. */
final class StatusWords {

  private StatusWords() {}

  static Text of(Status status) {
    return switch (status) {
      case RECEIVED -> new Text("已收到", "received");
      case SCANNING -> new Text("扫描中", "being scanned");
      case ON_HOLD -> new Text("暂停", "on hold");
      case CHECKING -> new Text("核对中", "being checked");
      case AWAITING_EVIDENCE -> new Text("待补资质", "awaiting evidence");
      case EVIDENCE_REVIEW -> new Text("资质审核中", "in evidence review");
      case IN_REVIEW -> new Text("人工审核中", "in review");
      case AWAITING_ANSWER -> new Text("待答复", "awaiting an answer");
      case REJECTED -> new Text("已驳回", "rejected");
      case DISPUTE_REVIEW -> new Text("异议复核中", "in dispute review");
      case APPROVED -> new Text("已通过", "approved");
      case WITHDRAWN -> new Text("已撤回", "withdrawn");
      case EXPIRED -> new Text("已过期", "expired");
    };
  }
}

package dev.guanka.submission.wechat;

import dev.guanka.submission.Reason;
import dev.guanka.submission.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * Words reasons as WeChat does: numbered, sub-reasons in brackets, {@code <br>} between them. What
 * comes from a package is escaped, since clients show this text as HTML.
 */
public final class ReasonText {

  private static final String BREAK = "<br>";

  private ReasonText() {}

  /** Why it was rejected, where, and the ways out. */
  public static String rejected(List<Reason> reasons, List<String> remedies) {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (Reason reason : reasons) {
      number++;
      text.append(number).append(":").append(escaped(reason.text().zh())).append(BREAK);
      text.append("(1):位置：").append(escaped(reason.place().at())).append(BREAK);
      if (reason.place().excerpt() != null) {
        text.append("(2):").append(escaped(reason.place().excerpt())).append(BREAK);
      }
    }
    return text.append(numbered(number + 1 + ":整改建议", remedies)).toString();
  }

  /** Why nothing moves, and what it waits for. */
  public static String delayed(Status status, List<String> details) {
    return switch (status) {
      case AWAITING_EVIDENCE -> numbered("1:请补充类目资质材料", details);
      case AWAITING_ANSWER -> numbered("1:审核员有问题需要您答复", details);
      case ON_HOLD -> "1:代码检测遇到系统原因的延迟，与您的提交无关，将自动重试或转人工处理。" + BREAK;
      case EXPIRED -> "1:超过期限未处理，审核已结束，请重新提交。" + BREAK;
      case RECEIVED,
          SCANNING,
          CHECKING,
          EVIDENCE_REVIEW,
          IN_REVIEW,
          REJECTED,
          DISPUTE_REVIEW,
          APPROVED,
          WITHDRAWN ->
          "";
    };
  }

  /**
   * The media ids of a rejection's pictures, with a bar between them; empty where there are none.
   */
  public static String screenshots(List<Reason> reasons) {
    List<String> pictures = new ArrayList<>();
    for (Reason reason : reasons) {
      if (reason.place().attachment() != null) {
        pictures.add(reason.place().attachment());
      }
    }
    return String.join("|", pictures);
  }

  private static String numbered(String head, List<String> lines) {
    StringBuilder text = new StringBuilder(head).append(":").append(BREAK);
    for (int i = 0; i < lines.size(); i++) {
      text.append("(").append(i + 1).append("):").append(escaped(lines.get(i))).append(BREAK);
    }
    return lines.isEmpty() ? head + BREAK : text.toString();
  }

  /** Text of others as HTML that shows it and does nothing else. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

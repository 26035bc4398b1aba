package dev.guanka.store.audit;

import dev.guanka.rules.Text;
import java.util.UUID;

/**
 * The first row at which the log is no longer what was written.
 *
 * @param id the event's id, or null where the row is gone
 */
public record BrokenRow(long seq, UUID id, Fault fault) {

  /** What is wrong with a row. */
  public enum Fault {
    MISSING,
    CHANGED,
    NOT_LINKED,
    NOT_AS_KEPT
  }

  /** The same for people. */
  public Text text() {
    return switch (fault) {
      case MISSING -> said("缺少这一行", "this row is gone");
      case CHANGED -> said("内容与其哈希不符：该行被改动过", "the content does not give its hash: it was changed");
      case NOT_LINKED ->
          said(
              "没有接在前一行之后：前一行或本行的哈希被改动过",
              "it does not follow on the row before: a hash of the two was changed");
      case NOT_AS_KEPT ->
          said(
              "哈希与另存的记录不符：日志被整段重写过",
              "the hash is not the one kept elsewhere: the log was written anew");
    };
  }

  private Text said(String zh, String en) {
    String row = id == null ? "" : " (" + id + ")";
    return new Text("第 " + seq + " 行" + row + "：" + zh, "Row " + seq + row + ": " + en);
  }
}

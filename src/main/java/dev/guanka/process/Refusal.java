package dev.guanka.process;

import dev.guanka.rules.Text;

/** A step that cannot be taken as asked: which, where, and what to do instead. */
public class Refusal extends RuntimeException {

  private final int status;
  private final String code;
  private final String pointer;
  private final Text detail;

  /**
   * @param status the HTTP status it is answered with
   * @param pointer JSON pointer into the bad input, or null
   */
  public Refusal(int status, String code, String pointer, Text detail) {
    super(code + ": " + detail.zh() + " " + detail.en());
    this.status = status;
    this.code = code;
    this.pointer = pointer;
    this.detail = detail;
  }

  /** Refuses what clashes with what others did or with where things stand. */
  public static Refusal conflict(String code, String zh, String en) {
    return new Refusal(409, code, null, new Text(zh, en));
  }

  /** Refuses what cannot be used, with the place of the fault. */
  public static Refusal unusable(String code, String pointer, String zh, String en) {
    return new Refusal(422, code, pointer, new Text(zh, en));
  }

  /** Refuses what this person may not do. */
  public static Refusal forbidden(String code, String zh, String en) {
    return new Refusal(403, code, null, new Text(zh, en));
  }

  /** Tells nothing but that there is no such thing, whether or not another's exists. */
  public static Refusal notFound() {
    return new Refusal(404, "NOT_FOUND", null, new Text("没有找到，请核对编号。", "Not found. Check the id."));
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String pointer() {
    return pointer;
  }

  public Text detail() {
    return detail;
  }
}

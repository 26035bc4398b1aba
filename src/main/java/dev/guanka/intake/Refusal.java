package dev.guanka.intake;

import dev.guanka.rules.Text;

/** The caller's mistake that only a door can see, answered as a problem document. */
public class Refusal extends RuntimeException {

  private final int status;
  private final String code;
  private final String pointer;
  private final Text detail;

  /**
   * @param pointer JSON pointer into the bad input, or null
   */
  public Refusal(int status, String code, String pointer, Text detail) {
    super(code + (pointer == null ? "" : " " + pointer));
    this.status = status;
    this.code = code;
    this.pointer = pointer;
    this.detail = detail;
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

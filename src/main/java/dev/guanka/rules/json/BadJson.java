package dev.guanka.rules.json;

import dev.guanka.rules.Text;

/** A JSON document that cannot be used; names the place by JSON pointer and says what to do. */
public final class BadJson extends RuntimeException {

  private final String code;
  private final String pointer;
  private final Text detail;

  /** Takes a stable code, a JSON pointer and what is wrong. */
  public BadJson(String code, String pointer, Text detail) {
    super(code + " " + pointer);
    this.code = code;
    this.pointer = pointer;
    this.detail = detail;
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

package dev.guanka.rules;

/** A declaration that cannot be used; names the place by JSON pointer and says what to do. */
public final class BadDeclaration extends RuntimeException {

  private final String code;
  private final String pointer;
  private final Text detail;

  public BadDeclaration(String code, String pointer, Text detail) {
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

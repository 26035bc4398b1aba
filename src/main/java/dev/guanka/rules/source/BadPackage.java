package dev.guanka.rules.source;

import dev.guanka.rules.Text;

/** A package that is refused at the door: nothing of it is kept. */
public final class BadPackage extends RuntimeException {

  private final String code;
  private final int status;
  private final String entry;
  private final Text detail;

  /**
   * @param code stable code of the catalogue of bad packages, such as {@code ZIP_TRUNCATED}
   * @param status the HTTP status it is answered with: 413, 415 or 422
   * @param entry name of the entry, control characters escaped, or null
   * @param detail what is wrong and what to do
   */
  public BadPackage(String code, int status, String entry, Text detail) {
    super(code + (entry == null ? "" : " " + entry));
    this.code = code;
    this.status = status;
    this.entry = entry;
    this.detail = detail;
  }

  public String code() {
    return code;
  }

  public int status() {
    return status;
  }

  public String entry() {
    return entry;
  }

  public Text detail() {
    return detail;
  }
}

package dev.guanka.submission;

import java.util.Arrays;
import java.util.Optional;

/** What a token may be used for; never more than its owner may do. */
public enum TokenScope {
  CHECKS("checks"),
  SUBMISSIONS_READ("submissions:read"),
  SUBMISSIONS_WRITE("submissions:write"),
  INBOX("inbox"),
  EVENTS("events"),
  POLICY("policy"),
  OPERATIONS("operations"),
  WECHAT("wechat");

  private final String wireName;

  TokenScope(String wireName) {
    this.wireName = wireName;
  }

  /** The name that callers write and read. */
  public String wireName() {
    return wireName;
  }

  public static Optional<TokenScope> ofWireName(String name) {
    return Arrays.stream(values()).filter(scope -> scope.wireName.equals(name)).findFirst();
  }
}

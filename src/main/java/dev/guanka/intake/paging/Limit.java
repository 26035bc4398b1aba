package dev.guanka.intake.paging;

import dev.guanka.process.Refusal;
import dev.guanka.rules.Text;

/** How many items a page has: as asked, at most 500. */
public final class Limit {

  public static final String USUAL = "50";

  private static final long MOST = 500;

  private Limit() {}

  public static int of(long asked) {
    if (asked < 1) {
      throw new Refusal(
          400, "BAD_LIMIT", "limit", new Text("limit 应为 1 到 500。", "limit must be 1 to 500."));
    }
    return (int) Math.min(asked, MOST);
  }
}

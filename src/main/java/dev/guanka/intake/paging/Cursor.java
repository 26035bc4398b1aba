package dev.guanka.intake.paging;

import dev.guanka.process.Refusal;
import dev.guanka.rules.Text;
import dev.guanka.rules.json.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.BiFunction;

/** Where a page ended, in a form that clients hand back unread; another list's is refused. */
public final class Cursor {

  private static final char BETWEEN = '\n';
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private final String list;

  private Cursor(String list) {
    this.list = list;
  }

  /** The cursors of one list under one set of filters. */
  public static Cursor of(String list, Object... filters) {
    return new Cursor(list + Integer.toHexString(Arrays.hashCode(filters)));
  }

  public String at(Instant time, Object id) {
    String text = list + BETWEEN + time + BETWEEN + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The position that a cursor names, or null where there is none. */
  public <P> P read(String cursor, BiFunction<Instant, String, P> position) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split(String.valueOf(BETWEEN), -1);
      Instant time = parts.length == 3 ? Instant.parse(parts[1]) : Instant.MAX;
      if (parts[0].equals(list) && time.isBefore(LAST) && Texts.valid(parts[2])) {
        return position.apply(time, parts[2]);
      }
    } catch (RuntimeException malformed) {
      throw bad();
    }
    throw bad();
  }

  static Refusal bad() {
    return new Refusal(
        400,
        "BAD_CURSOR",
        "cursor",
        new Text(
            "cursor 无法识别，请原样使用上一页的 next，且不要改变筛选条件。",
            "This cursor is not of this list. Use next of the page before as it is, with the same filters."));
  }
}

package dev.guanka.process;

import dev.guanka.rules.Text;

/** Reads a place in the event log as callers write it. */
public final class EventCursor {

  private static final int MOST_DIGITS = 18;

  private EventCursor() {}

  /**
   * The place, 0 for the beginning.
   *
   * @param pointer the name of what the caller wrote
   * @param head the last event there is
   * @throws Refusal where it is none, or lies in the future
   */
  public static long read(String cursor, String pointer, long head) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    if (cursor.length() > MOST_DIGITS || !cursor.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw bad(
          pointer,
          "%s 应为 0 或某个事件的 cursor。".formatted(pointer),
          "%s must be 0 or the cursor of an event.".formatted(pointer));
    }
    long place = Long.parseLong(cursor);
    if (place > head) {
      throw bad(
          pointer,
          "%s 在最后一个事件（%d）之后，请使用事件自带的 cursor。".formatted(pointer, head),
          "%s lies behind the last event (%d). Use the cursor of an event."
              .formatted(pointer, head));
    }
    return place;
  }

  private static Refusal bad(String pointer, String zh, String en) {
    return new Refusal(400, "BAD_CURSOR", pointer, new Text(zh, en));
  }
}

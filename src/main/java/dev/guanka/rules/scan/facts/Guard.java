package dev.guanka.rules.scan.facts;

import java.util.List;

/**
 * A condition and what it shows, hides or leads to, because a feature that hides from its reviewer
 * hides behind one.
 *
 * @param cause id of the signal that makes it suspicious, "" where another file may say so
 * @param line of the condition, 1-based
 * @param from first line of what it guards
 * @param to last line of what it guards
 * @param names that a template's condition reads, or functions that hold an entry
 * @param flags names that carry the condition on
 * @param targets routes of pages and names of handlers in what it guards
 */
public record Guard(
    String cause,
    int line,
    int column,
    int from,
    int to,
    List<String> names,
    List<String> flags,
    List<String> targets) {

  Guard moved(int start, int at) {
    int moved = line == 1 ? column + at - 1 : column;
    int by = start - 1;
    int first = from == 0 ? 0 : from + by;
    int last = to == 0 ? 0 : to + by;
    return new Guard(cause, line + by, moved, first, last, names, flags, targets);
  }

  public boolean holds(int at) {
    return from <= at && at <= to;
  }
}

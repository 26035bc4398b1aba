package dev.guanka.rules.scan.facts;

import java.util.List;

/**
 * One match of a signal in one file.
 *
 * @param signal id of the signal
 * @param around hash of the normalised tokens around it, the same when lines move or are
 *     reformatted
 * @param context hash of the code that gives it its meaning, such as the whole function
 * @param value what matched: the text, the resolved URL, the name
 * @param place where a text stands, null for other matches
 * @param owners names of the functions and constants of the module that hold it, outermost first
 * @param tap what a tap on the text's element does, or null
 */
public record Hit(
    String signal,
    int line,
    int column,
    String excerpt,
    String around,
    String context,
    String value,
    Place place,
    List<String> owners,
    Tap tap) {

  Hit moved(int from, int at) {
    int moved = line == 1 ? column + at - 1 : column;
    return new Hit(
        signal, line + from - 1, moved, excerpt, around, context, value, place, owners, tap);
  }

  Hit at(Place other) {
    return new Hit(signal, line, column, excerpt, around, context, value, other, owners, tap);
  }

  /** The same place for another signal. */
  public Hit of(String other) {
    return new Hit(other, line, column, excerpt, around, context, value, place, owners, tap);
  }

  Hit tapped(Tap other) {
    return new Hit(signal, line, column, excerpt, around, context, value, place, owners, other);
  }
}

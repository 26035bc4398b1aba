package dev.guanka.rules.scan.script;

import java.util.Arrays;

/** The tokens of one source as parallel arrays, so that megabytes of script cost little heap. */
public final class Tokens {

  public static final byte IDENT = 1;
  public static final byte PUNCT = 2;
  public static final byte NUMBER = 3;
  public static final byte STRING = 4;
  public static final byte TEMPLATE = 5;
  public static final byte TEMPLATE_HEAD = 6;
  public static final byte TEMPLATE_MIDDLE = 7;
  public static final byte TEMPLATE_TAIL = 8;
  public static final byte REGEX = 9;
  public static final byte JSX_TEXT = 10;
  public static final byte JSX_OPEN = 11;
  public static final byte JSX_END = 12;
  public static final byte JSX_CLOSE = 13;
  public static final byte JSX_ATTR = 14;
  public static final byte JSX_STRING = 15;

  private final char[] source;
  private final Names names = new Names();
  private byte[] types;
  private int[] starts;
  private int[] ends;
  private int[] links;
  private int count;

  Tokens(char[] source) {
    this.source = source;
    int guess = Math.max(64, source.length / 5);
    types = new byte[guess];
    starts = new int[guess];
    ends = new int[guess];
    links = new int[guess];
  }

  int add(byte type, int start, int end) {
    if (count == types.length) {
      int size = count + (count >> 1);
      types = Arrays.copyOf(types, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      links = Arrays.copyOf(links, size);
    }
    types[count] = type;
    starts[count] = start;
    ends[count] = end;
    links[count] = -1;
    return count++;
  }

  /** Drops the tokens from {@code from} to before {@code first} and those from {@code end} on. */
  void keep(int from, int first, int end) {
    int cut = first - from;
    for (int i = first; i < end; i++) {
      types[i - cut] = types[i];
      starts[i - cut] = starts[i];
      ends[i - cut] = ends[i];
      links[i - cut] = types[i] == IDENT || links[i] < 0 ? links[i] : links[i] - cut;
    }
    count = end - cut;
  }

  void addName(int start, int end) {
    int token = add(IDENT, start, end);
    links[token] = names.number(source, start, end);
  }

  void pair(int open, int close) {
    links[open] = close;
    links[close] = open;
  }

  public int count() {
    return count;
  }

  public byte type(int i) {
    return i >= 0 && i < count ? types[i] : 0;
  }

  public int start(int i) {
    return starts[i];
  }

  public int end(int i) {
    return ends[i];
  }

  /** Index of the bracket that closes or opens this one; -1 where it is unbalanced or none. */
  public int pair(int i) {
    return types[i] == IDENT ? -1 : links[i];
  }

  /** How many names have a number. */
  int names() {
    return names.count();
  }

  /** Number of an identifier, the same for the same name, or {@link Names#UNKEPT}. */
  int name(int i) {
    return types[i] == IDENT ? links[i] : Names.UNKEPT;
  }

  /** First character of a punctuator, or 0 for any other token. */
  public char punct(int i) {
    return type(i) == PUNCT ? source[starts[i]] : 0;
  }

  /** Whether token {@code i} is exactly the one-character punctuator {@code c}. */
  public boolean is(int i, char c) {
    return type(i) == PUNCT && source[starts[i]] == c && ends[i] - starts[i] == 1;
  }

  public boolean is(int i, String text) {
    if (i < 0 || i >= count || ends[i] - starts[i] != text.length()) {
      return false;
    }
    for (int k = 0; k < text.length(); k++) {
      if (source[starts[i] + k] != text.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  public boolean isIdent(int i, String name) {
    return type(i) == IDENT && is(i, name);
  }

  public String text(int i) {
    int name = name(i);
    return name < 0 ? new String(source, starts[i], ends[i] - starts[i]) : names.text(name);
  }

  /** Whether a bracket opens here that is closed. */
  boolean opens(int i) {
    return punct(i) != 0 && pair(i) > i;
  }

  /** Whether a bracket is closed here. */
  boolean closes(int i) {
    return punct(i) != 0 && pair(i) >= 0 && pair(i) < i;
  }

  /** The value of a string, template piece, JSX text or identifier, with escapes decoded. */
  public String value(int i) {
    int name = name(i);
    return name < 0
        ? Escapes.decode(source, valueStart(i), valueEnd(i), escapes(types[i]))
        : names.text(name);
  }

  /** Offset of the first character of the value. */
  public int valueStart(int i) {
    return switch (types[i]) {
      case STRING, TEMPLATE, TEMPLATE_HEAD, TEMPLATE_MIDDLE, TEMPLATE_TAIL, JSX_STRING ->
          starts[i] + 1;
      default -> starts[i];
    };
  }

  private int valueEnd(int i) {
    int cut =
        switch (types[i]) {
          case STRING, JSX_STRING, TEMPLATE, TEMPLATE_TAIL -> 1;
          case TEMPLATE_HEAD, TEMPLATE_MIDDLE -> 2;
          default -> 0;
        };
    return Math.max(valueStart(i), ends[i] - cut);
  }

  private static boolean escapes(byte type) {
    return type != JSX_TEXT && type != JSX_STRING;
  }

  public char[] source() {
    return source;
  }
}

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
  private byte[] types;
  private int[] starts;
  private int[] ends;
  private int[] pairs;
  private int count;

  Tokens(char[] source) {
    this.source = source;
    int guess = Math.max(64, source.length / 5);
    types = new byte[guess];
    starts = new int[guess];
    ends = new int[guess];
    pairs = new int[guess];
  }

  int add(byte type, int start, int end) {
    if (count == types.length) {
      int size = count + (count >> 1);
      types = Arrays.copyOf(types, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      pairs = Arrays.copyOf(pairs, size);
    }
    types[count] = type;
    starts[count] = start;
    ends[count] = end;
    pairs[count] = -1;
    return count++;
  }

  void pair(int open, int close) {
    pairs[open] = close;
    pairs[close] = open;
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
    return pairs[i];
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
    return new String(source, starts[i], ends[i] - starts[i]);
  }

  /** The value of a string, template piece, JSX text or identifier, with escapes decoded. */
  public String value(int i) {
    return Escapes.decode(source, valueStart(i), valueEnd(i), escapes(types[i]));
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

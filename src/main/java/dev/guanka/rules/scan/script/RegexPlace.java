package dev.guanka.rules.scan.script;

import java.util.BitSet;
import java.util.Set;

/** Tells whether a slash or an angle bracket starts an expression, from the token before it. */
final class RegexPlace {

  static final Set<String> BEFORE_EXPRESSION =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "else",
          "do",
          "instanceof",
          "yield",
          "await",
          "default");
  private static final Set<String> BEFORE_CONDITION = Set.of("if", "while", "for", "with");

  private final Tokens tokens;
  private final BitSet statementBrackets = new BitSet();

  RegexPlace(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Notes whether the bracket just added ends in a place where a statement begins. */
  void opened(int bracket) {
    int before = bracket - 1;
    boolean statement =
        switch (tokens.punct(bracket)) {
          case '(' -> tokens.type(before) == Tokens.IDENT && in(BEFORE_CONDITION, before);
          case '{' -> opensBlock(before);
          default -> false;
        };
    if (statement) {
      statementBrackets.set(bracket);
    }
  }

  private boolean opensBlock(int before) {
    byte type = tokens.type(before);
    if (type == Tokens.PUNCT) {
      char c = tokens.punct(before);
      return c == ')' || c == ';' || c == '{' || c == '}' || tokens.is(before, "=>");
    }
    return type == 0
        || type == Tokens.IDENT && !tokens.is(before, "return") && !tokens.is(before, "default");
  }

  boolean opensStatements(int bracket) {
    return statementBrackets.get(bracket);
  }

  boolean regexMayStart() {
    int last = tokens.count() - 1;
    return switch (tokens.type(last)) {
      case 0 -> true;
      case Tokens.IDENT -> in(BEFORE_EXPRESSION, last) && tokens.punct(last - 1) != '.';
      case Tokens.PUNCT -> afterPunctuator(last);
      case Tokens.TEMPLATE_HEAD, Tokens.TEMPLATE_MIDDLE -> true;
      default -> false;
    };
  }

  private boolean afterPunctuator(int last) {
    char c = tokens.punct(last);
    if (c == ')' || c == '}') {
      int open = tokens.pair(last);
      return open >= 0 && statementBrackets.get(open);
    }
    return c != ']' && !tokens.is(last, "++") && !tokens.is(last, "--");
  }

  private boolean in(Set<String> words, int token) {
    int size = tokens.end(token) - tokens.start(token);
    return size <= 10 && words.contains(tokens.text(token));
  }
}

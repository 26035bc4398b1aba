package dev.guanka.rules.scan.script;

/**
 * Cuts JavaScript, TypeScript, JSX and JSON into tokens in one pass; never fails, whatever it is
 * given, and drops comments.
 */
public final class Lexer extends JsxLexer {

  private int noRegexBefore;

  private Lexer(char[] source, boolean jsx) {
    super(source, jsx);
  }

  /**
   * Tokens of a source.
   *
   * @param jsx whether {@code <Tag>} in an expression is markup (not in plain TypeScript)
   */
  public static Tokens lex(char[] source, boolean jsx) {
    Lexer lexer = new Lexer(source, jsx);
    lexer.run();
    if (jsx && lexer.insideJsx()) {
      lexer = new Lexer(source, false);
      lexer.run();
    }
    return lexer.tokens;
  }

  private boolean insideJsx() {
    while (!open.isEmpty()) {
      if (open.pop() < -1) {
        return true;
      }
    }
    return false;
  }

  private void run() {
    while (at < length) {
      int mode = open.peek();
      if (mode == JSX_CHILDREN) {
        jsxChild();
      } else if (mode == JSX_TAG) {
        jsxInTag();
      } else {
        token();
      }
    }
  }

  private void token() {
    char c = s[at];
    if (c <= ' ' || c == '\u00a0' || c == '\ufeff' || c == '\u2028' || c == '\u3000') {
      at++;
    } else if (identStart(c)) {
      identifier();
    } else if (c == '"' || c == '\'') {
      string(c);
    } else if (c == '`') {
      at++;
      template(Tokens.TEMPLATE, Tokens.TEMPLATE_HEAD, at - 1);
    } else if (c >= '0' && c <= '9' || c == '.' && digit(at + 1)) {
      number();
    } else if (c == '/') {
      slash();
    } else if (c == '<' && jsx && jsxStarts()) {
      jsxOpen();
    } else {
      punctuator(c);
    }
  }

  private void identifier() {
    int start = at++;
    while (at < length && (identPart(s[at]) || s[at] == '\\')) {
      at++;
    }
    tokens.addName(start, at);
  }

  private void string(char quote) {
    int start = at++;
    while (at < length && s[at] != quote) {
      if (s[at] == '\n') {
        break;
      }
      at += s[at] == '\\' ? (at + 2 < length && s[at + 1] == '\r' && s[at + 2] == '\n' ? 3 : 2) : 1;
    }
    at = Math.min(length, at + (at < length && s[at] == quote ? 1 : 0));
    tokens.add(Tokens.STRING, start, at);
  }

  private void template(byte whole, byte opening, int start) {
    while (at < length && s[at] != '`') {
      if (s[at] == '$' && at + 1 < length && s[at + 1] == '{') {
        at += 2;
        open.push(tokens.add(opening, start, at));
        return;
      }
      at += s[at] == '\\' ? 2 : 1;
    }
    at = Math.min(length, at + 1);
    tokens.add(whole, start, at);
  }

  private void number() {
    int start = at;
    while (at < length && (identPart(s[at]) || s[at] == '.')) {
      at++;
    }
    tokens.add(Tokens.NUMBER, start, at);
  }

  @Override
  void slash() {
    char next = at + 1 < length ? s[at + 1] : 0;
    if (next == '/') {
      at = lineEnd(at);
    } else if (next == '*') {
      blockComment();
    } else if (at < noRegexBefore || !place.regexMayStart() || !regex()) {
      punctuator('/');
    }
  }

  private void blockComment() {
    at += 2;
    while (at + 1 < length && !(s[at] == '*' && s[at + 1] == '/')) {
      at++;
    }
    at = Math.min(length, at + 2);
  }

  private boolean regex() {
    boolean inClass = false;
    for (int i = at + 1; i < length; i++) {
      char c = s[i];
      if (c == '\n') {
        noRegexBefore = i;
        return false;
      } else if (c == '\\') {
        i++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '/' && !inClass) {
        int start = at;
        at = i + 1;
        while (at < length && identPart(s[at])) {
          at++;
        }
        tokens.add(Tokens.REGEX, start, at);
        return true;
      }
    }
    noRegexBefore = length;
    return false;
  }

  @Override
  void punctuator(char c) {
    if (c == '(' || c == '[' || c == '{') {
      if (c == '(') {
        IndirectCall.unwrap(tokens);
      }
      int i = tokens.add(Tokens.PUNCT, at, ++at);
      place.opened(i);
      open.push(i);
    } else if (c == ')' || c == ']' || c == '}') {
      close(c);
    } else {
      int start = at++;
      while (at < length && at - start < 3 && joins(s[start], s[at])) {
        at++;
      }
      tokens.add(Tokens.PUNCT, start, at);
    }
  }

  private void close(char c) {
    int top = open.peek();
    if (c == '}' && top >= 0 && isTemplatePiece(tokens.type(top))) {
      open.pop();
      int start = at++;
      int before = tokens.count();
      template(Tokens.TEMPLATE_TAIL, Tokens.TEMPLATE_MIDDLE, start);
      tokens.pair(top, before);
      return;
    }
    int i = tokens.add(Tokens.PUNCT, at, ++at);
    char wanted = c == ')' ? '(' : c == ']' ? '[' : '{';
    if (top >= 0 && tokens.punct(top) == wanted) {
      open.pop();
      tokens.pair(top, i);
    }
  }

  private static boolean isTemplatePiece(byte type) {
    return type == Tokens.TEMPLATE_HEAD || type == Tokens.TEMPLATE_MIDDLE;
  }

  private static boolean joins(char first, char next) {
    return switch (first) {
      case '=' -> next == '=' || next == '>';
      case '!', '*', '%', '^' -> next == '=' || first == '*' && next == '*';
      case '<', '>' -> next == '=';
      case '+', '-', '&', '|' -> next == first || next == '=';
      case '?' -> next == '?' || next == '.';
      case '.' -> next == '.';
      default -> false;
    };
  }
}

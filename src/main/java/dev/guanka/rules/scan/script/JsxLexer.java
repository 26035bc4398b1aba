package dev.guanka.rules.scan.script;

/** Cuts the markup inside a script: tags, attributes and texts, with scripts in braces again. */
abstract class JsxLexer extends Cursor {

  static final int JSX_TAG = -2;
  static final int JSX_CHILDREN = -3;

  final boolean jsx;

  JsxLexer(char[] source, boolean jsx) {
    super(source);
    this.jsx = jsx;
  }

  abstract void punctuator(char c);

  abstract void slash();

  boolean jsxStarts() {
    if (at + 1 >= length || !place.regexMayStart()) {
      return false;
    }
    char next = s[at + 1];
    if (next == '>') {
      return true;
    }
    if (!identStart(next)) {
      return false;
    }
    int i = at + 1;
    while (i < length && i < at + 100 && (identPart(s[i]) || s[i] == '.' || s[i] == '-')) {
      i++;
    }
    return i < length && s[i] != ',' && !(s[i] == ' ' && startsWith(i + 1, "extends "));
  }

  void jsxOpen() {
    int start = ++at;
    while (at < length && jsxName(s[at])) {
      at++;
    }
    tokens.add(Tokens.JSX_OPEN, start, at);
    open.push(JSX_TAG);
  }

  void jsxInTag() {
    char c = s[at];
    if (c == '>') {
      tokens.add(Tokens.JSX_END, at, ++at);
      open.pop();
      open.push(JSX_CHILDREN);
    } else if (c == '/' && at + 1 < length && s[at + 1] == '>') {
      tokens.add(Tokens.JSX_CLOSE, at, at += 2);
      open.pop();
    } else if (c == '{') {
      punctuator(c);
    } else if (c == '"' || c == '\'') {
      jsxString(c);
    } else if (c == '/' && at + 1 < length && (s[at + 1] == '*' || s[at + 1] == '/')) {
      slash();
    } else if (identStart(c)) {
      int start = at++;
      while (at < length && jsxName(s[at])) {
        at++;
      }
      tokens.add(Tokens.JSX_ATTR, start, at);
    } else {
      if (c == '=') {
        tokens.add(Tokens.PUNCT, at, at + 1);
      }
      at++;
    }
  }

  void jsxString(char quote) {
    int start = at++;
    while (at < length && s[at] != quote) {
      at++;
    }
    at = Math.min(length, at + 1);
    tokens.add(Tokens.JSX_STRING, start, at);
  }

  void jsxChild() {
    char c = s[at];
    if (c == '{') {
      punctuator(c);
    } else if (c == '<' && at + 1 < length && s[at + 1] == '/') {
      int start = at;
      while (at < length && s[at] != '>') {
        at++;
      }
      at = Math.min(length, at + 1);
      tokens.add(Tokens.JSX_CLOSE, start, at);
      open.pop();
    } else if (c == '<' && at + 1 < length && (identStart(s[at + 1]) || s[at + 1] == '>')) {
      jsxOpen();
    } else {
      jsxText();
    }
  }

  void jsxText() {
    int start = at++;
    while (at < length && s[at] != '<' && s[at] != '{') {
      at++;
    }
    int from = start;
    int to = at;
    while (from < to && s[from] <= ' ') {
      from++;
    }
    while (to > from && s[to - 1] <= ' ') {
      to--;
    }
    if (from < to) {
      tokens.add(Tokens.JSX_TEXT, from, to);
    }
  }

  static boolean jsxName(char c) {
    return identPart(c) || c == '-' || c == '.' || c == ':';
  }
}

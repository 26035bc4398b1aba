package dev.guanka.rules.scan.facts;

/** Where a text stands, because a title promises a feature and a log line promises nothing. */
public enum Place {
  TITLE,
  TAB,
  /** The name of a page as the manifest registers it. */
  PAGE,
  BUTTON,
  PLACEHOLDER,
  TEXT,
  /** A short string of a script; what a build leaves of a page's text. */
  SCRIPT,
  /** Shown while the user waits: what the program does now. */
  LOADING,
  /** A long text: an article, terms of use. */
  PROSE,
  /** Shown and gone: toast, modal. */
  TOAST,
  LOG,
  /** One of many texts of a data file: quiz, news, glossary. */
  CONTENT;

  /** Whether a text here stays on the page as long as the user looks at it. */
  public boolean lasts() {
    return names() && this != LOADING || this == PROSE;
  }

  /** Whether a text here can say what the page offers. */
  public boolean names() {
    return ordinal() <= LOADING.ordinal();
  }
}

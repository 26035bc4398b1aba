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
  /** A long text: an article, terms of use. */
  PROSE,
  /** Shown and gone: toast, modal, loading. */
  TOAST,
  LOG,
  /** One of many texts of a data file: quiz, news, glossary. */
  CONTENT;

  /** Whether a text here can say what the page offers. */
  public boolean names() {
    return ordinal() <= SCRIPT.ordinal();
  }
}

package dev.guanka.web;

import dev.guanka.testing.Browser;
import dev.guanka.testing.OneBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stage, seen through a browser by whoever signs in. */
@ExtendWith(OneBrowser.class)
abstract class Visited extends Staged {

  private Browser browser;

  @BeforeEach
  void lookThrough(Browser browser) {
    this.browser = browser;
  }

  Visitor visit(String user, String locale) {
    return Visitor.as(user, locale, browser, port);
  }
}

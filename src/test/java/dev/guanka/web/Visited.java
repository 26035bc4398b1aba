package dev.guanka.web;

import dev.guanka.testing.Browser;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.OneBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole service with a stage in it, seen through a browser by whoever signs in. */
@GuankaTest
@ExtendWith(OneBrowser.class)
abstract class Visited {

  @LocalServerPort int port;
  Stage stage;
  private Browser browser;

  /** Not a bean of the context: one context serves all tests of this JVM. */
  @Autowired
  void setTheStage(AutowireCapableBeanFactory beans) {
    stage = beans.createBean(Stage.class);
  }

  @BeforeEach
  void lookThrough(Browser browser) {
    this.browser = browser;
  }

  Visitor visit(String user, String locale) {
    return Visitor.as(user, locale, browser, port);
  }

  Visitor stranger(String locale) {
    return Visitor.stranger(locale, browser, port);
  }
}

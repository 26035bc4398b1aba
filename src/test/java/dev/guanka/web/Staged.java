package dev.guanka.web;

import dev.guanka.testing.GuankaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole service with a stage in it. */
@GuankaTest
abstract class Staged {

  @LocalServerPort int port;
  Stage stage;

  /** Not a bean of the context: one context serves all tests of this JVM. */
  @Autowired
  void setTheStage(AutowireCapableBeanFactory beans) {
    stage = beans.createBean(Stage.class);
  }
}

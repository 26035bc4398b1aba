package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Camunda's Tasklist in somebody's browser window. */
record Tasklist(Visitor visitor) {

  void open(String taskId) {
    visitor.open("/camunda/app/tasklist/default/#/?task=" + taskId);
    assertThat(visitor.find(".guanka-heading h3")).isVisible();
  }

  void claim() {
    visitor.find("button.claim").click();
    assertThat(visitor.find("#outcome")).isEnabled();
  }

  void release() {
    visitor.find(".assignee .glyphicon-remove").first().click();
    assertThat(visitor.find("button.claim")).isVisible();
  }

  void complete() {
    visitor.find("button[ng-click='complete()']").first().click();
  }
}

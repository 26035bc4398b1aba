package dev.guanka.process.engine;

import org.camunda.bpm.engine.TaskService;

/** A bean that notices when an expression reaches it: harmless, where an attacker's is not. */
public class Probe {

  static final String EXPLOIT = "${probe.touch()}";

  private int touches;

  public String touch() {
    touches++;
    return "nobody";
  }

  int touches() {
    return touches;
  }

  static long exploit(TaskService tasks) {
    return tasks.createTaskQuery().or().taskAssigneeExpression(EXPLOIT).endOr().count();
  }
}

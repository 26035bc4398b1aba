package dev.guanka.rules.scan.script;

import java.util.ArrayList;
import java.util.List;

/** The brackets around the token being read, and the call that each belongs to. */
final class Frames {

  private final List<String> callees = new ArrayList<>();
  private final IntStack brackets = new IntStack();

  void enter(int bracket, String callee) {
    brackets.push(bracket);
    callees.add(callee);
  }

  void leave(int open) {
    if (open >= 0 && brackets.peek() == open) {
      brackets.pop();
      callees.remove(callees.size() - 1);
    }
  }

  /** The call whose arguments the token stands in, directly or in a literal; "" for none. */
  String callee() {
    return callees.isEmpty() ? "" : callees.get(callees.size() - 1);
  }

  int bracket() {
    return brackets.peek();
  }
}

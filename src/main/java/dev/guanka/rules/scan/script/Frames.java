package dev.guanka.rules.scan.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The brackets around the token being read, and the call that each belongs to. */
final class Frames {

  private static final int MOST = 20_000;

  private final List<Callee> callees = new ArrayList<>();
  private final Map<String, Callee> known = new HashMap<>();
  private final IntStack brackets = new IntStack();

  /** Enters the arguments of a call, by the last name of what is called. */
  Callee call(int bracket, String name) {
    Callee callee = known.get(name);
    if (callee == null) {
      callee = Callee.of(name);
      if (known.size() < MOST) {
        known.put(name, callee);
      }
    }
    enter(bracket, callee);
    return callee;
  }

  void enter(int bracket, Callee callee) {
    brackets.push(bracket);
    callees.add(callee);
  }

  void leave(int open) {
    if (open >= 0 && brackets.peek() == open) {
      brackets.pop();
      callees.remove(callees.size() - 1);
    }
  }

  /** The call whose arguments the token stands in, directly or in a literal. */
  Callee callee() {
    return callees.isEmpty() ? Callee.NONE : callees.get(callees.size() - 1);
  }

  /** Whether one of the brackets around the token is such as asked for. */
  boolean within(IntPredicate bracket) {
    return brackets.any(bracket);
  }

  int bracket() {
    return brackets.peek();
  }
}

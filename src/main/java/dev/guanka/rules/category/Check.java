package dev.guanka.rules.category;

/** One question that every capability of an app is asked; adding a check is adding a class. */
interface Check {

  void check(Seen seen, Facts facts, Outcome outcome);
}

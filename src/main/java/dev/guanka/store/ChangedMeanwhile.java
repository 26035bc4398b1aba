package dev.guanka.store;

/** Somebody else changed the row first: a named loser, never a silent overwrite. */
public final class ChangedMeanwhile extends RuntimeException {

  public ChangedMeanwhile(String what) {
    super(what + " was changed meanwhile");
  }
}

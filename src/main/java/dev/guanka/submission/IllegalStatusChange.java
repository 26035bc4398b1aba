package dev.guanka.submission;

/** A step that the life cycle does not know. */
public final class IllegalStatusChange extends RuntimeException {

  private final Status from;
  private final Status to;

  public IllegalStatusChange(Status from, Status to) {
    super("a submission that is " + from + " cannot become " + to);
    this.from = from;
    this.to = to;
  }

  public Status from() {
    return from;
  }

  public Status to() {
    return to;
  }
}

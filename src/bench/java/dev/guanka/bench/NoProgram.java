package dev.guanka.bench;

/** Does nothing: what remains is the start of a JVM. */
final class NoProgram {

  private NoProgram() {}

  public static void main(String[] args) {}
}

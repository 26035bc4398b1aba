package dev.guanka.intake.upload;

/**
 * One part that a call takes, so that nothing is read that nobody asked for.
 *
 * @param name the field's name
 * @param mostBytes how large it may be
 * @param spooled whether it goes to a file, because it may be large
 */
public record PartRule(String name, long mostBytes, boolean spooled) {

  private static final long KIB = 1024;
  private static final long MIB = 1024 * KIB;

  public static final PartRule PACKAGE = new PartRule("package", 64 * MIB, true);
  public static final PartRule DECLARATION = new PartRule("declaration", 256 * KIB, false);
  public static final PartRule NOTE = new PartRule("note", 16 * KIB, false);
  public static final PartRule DOCUMENT = new PartRule("document", 20 * MIB, true);
  public static final PartRule EVIDENCE = new PartRule("evidence", 256 * KIB, false);
}

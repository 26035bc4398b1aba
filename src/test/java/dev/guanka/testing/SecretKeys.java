package dev.guanka.testing;

/** Settings of nodes that seal what they keep. */
public final class SecretKeys {

  public static final String ONE = "dGhpcnR5LXR3byBieXRlcyBvZiBhIHRlc3QncyBrZXk=";
  public static final String OTHER = "YW5vdGhlciBrZXkgb2YgdGhpcnR5LXR3byBieXRlcy4=";
  public static final String SET = "guanka.secrets.key=" + ONE;
  public static final String OTHER_SET = "guanka.secrets.key=" + OTHER;
  public static final String OLD_SET = "guanka.secrets.old-keys=" + ONE;

  private SecretKeys() {}
}

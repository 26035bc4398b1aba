package dev.guanka.process.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a token: a prefix to find it by and 256 random bits that nobody keeps.
 *
 * @param prefix the recognisable part
 * @param whole all of it, as the caller sends it
 */
record TokenText(String prefix, String whole) {

  private static final Pattern FORM = Pattern.compile("(gk_[0-9a-f]{12})_[A-Za-z0-9_-]{43}");
  private static final int PREFIX_BYTES = 6;
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static TokenText fresh() {
    String prefix = "gk_" + HexFormat.of().formatHex(random(PREFIX_BYTES));
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
    return new TokenText(prefix, prefix + "_" + secret);
  }

  /** The token that a caller sent, or nothing where it cannot be one. */
  static Optional<TokenText> read(String sent) {
    var form = FORM.matcher(sent);
    return form.matches() ? Optional.of(new TokenText(form.group(1), sent)) : Optional.empty();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean matches(byte[] hash) {
    return MessageDigest.isEqual(hash(), hash);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return prefix;
  }
}

package dev.guanka.outbox.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and signs as WeChat's open platform does: AES-256-CBC with the key's first half as the
 * vector, over 16 random bytes, the length, the message and the receiver's id, padded to 32 bytes;
 * SHA-1 over the sorted parts.
 */
final class WechatSeal {

  private static final int BLOCK = 32;
  private static final int RANDOM_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String token;
  private final byte[] key;

  /**
   * @param encodingAesKey 43 characters of base64
   */
  WechatSeal(String token, String encodingAesKey) {
    this.token = token;
    this.key = Base64.getDecoder().decode(encodingAesKey + "=");
  }

  static String nonce() {
    return HexFormat.of().formatHex(random());
  }

  String sign(String... parts) {
    String sorted =
        Stream.concat(Stream.of(token), Arrays.stream(parts))
            .sorted()
            .collect(Collectors.joining());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(sorted.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String encrypt(String message, String receiver) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new IvParameterSpec(key, 0, RANDOM_BYTES));
      return Base64.getEncoder().encodeToString(cipher.doFinal(plain(message, receiver)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] plain(String message, String receiver) {
    byte[] text = message.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    plain.writeBytes(random());
    plain.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
    plain.writeBytes(text);
    plain.writeBytes(receiver.getBytes(StandardCharsets.UTF_8));
    byte[] padding = new byte[BLOCK - plain.size() % BLOCK];
    Arrays.fill(padding, (byte) padding.length);
    plain.writeBytes(padding);
    return plain.toByteArray();
  }

  private static byte[] random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}

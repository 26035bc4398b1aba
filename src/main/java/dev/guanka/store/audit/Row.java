package dev.guanka.store.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** One link of the chain, hashed here again, since a function in the database could be replaced. */
record Row(long seq, UUID id, byte[] linkedTo, byte[] hash, String told) {

  static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("seq"),
        row.getObject("id", UUID.class),
        row.getBytes("prev_hash"),
        row.getBytes("hash"),
        row.getString("told"));
  }

  boolean follows(Head head) {
    return linkedTo != null && head.hash().equals(HexFormat.of().formatHex(linkedTo));
  }

  boolean isAsWritten() {
    return Arrays.equals(hash, hashed());
  }

  Head head() {
    return new Head(seq, HexFormat.of().formatHex(hash));
  }

  private byte[] hashed() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(linkedTo);
      return digest.digest(told.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

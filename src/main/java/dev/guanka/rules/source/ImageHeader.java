package dev.guanka.rules.source;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The dimensions that a picture's header claims; pixels are never decoded. */
record ImageHeader(long width, long height) {

  private static final long MOST_PIXELS = 100_000_000;

  /** Whether a viewer that decodes it would take hundreds of megabytes. */
  boolean isGiant() {
    return width > 0 && height > MOST_PIXELS / width;
  }

  static Optional<ImageHeader> read(byte[] head) {
    try {
      return parse(ByteBuffer.wrap(head));
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Optional<ImageHeader> parse(ByteBuffer head) {
    String magic = ascii(head, 0, Math.min(12, head.limit()));
    if (magic.startsWith("\u0089PNG")) {
      return of(head.getInt(16), head.getInt(20) & 0xFFFFFFFFL);
    }
    if (magic.startsWith("GIF8")) {
      head.order(ByteOrder.LITTLE_ENDIAN);
      return of(head.getShort(6) & 0xFFFF, head.getShort(8) & 0xFFFF);
    }
    if (magic.startsWith("BM")) {
      head.order(ByteOrder.LITTLE_ENDIAN);
      return of(head.getInt(18), Math.abs((long) head.getInt(22)));
    }
    if (magic.startsWith("RIFF") && magic.endsWith("WEBP")) {
      return webp(head.order(ByteOrder.LITTLE_ENDIAN));
    }
    return magic.startsWith("\u00FF\u00D8\u00FF") ? jpeg(head) : Optional.empty();
  }

  private static Optional<ImageHeader> webp(ByteBuffer head) {
    return switch (ascii(head, 12, 4)) {
      case "VP8X" -> of((head.getInt(24) & 0xFFFFFF) + 1, (head.getInt(27) & 0xFFFFFF) + 1);
      case "VP8L" -> of((head.getInt(21) & 0x3FFF) + 1, (head.getInt(21) >> 14 & 0x3FFF) + 1);
      case "VP8 " -> of(head.getShort(26) & 0x3FFF, head.getShort(28) & 0x3FFF);
      default -> Optional.empty();
    };
  }

  private static Optional<ImageHeader> jpeg(ByteBuffer head) {
    for (int at = 2; (head.get(at) & 0xFF) == 0xFF; at += 2 + (head.getShort(at + 2) & 0xFFFF)) {
      int marker = head.get(at + 1) & 0xFF;
      if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
        return of(head.getShort(at + 7) & 0xFFFF, head.getShort(at + 5) & 0xFFFF);
      }
    }
    return Optional.empty();
  }

  private static Optional<ImageHeader> of(long width, long height) {
    return Optional.of(new ImageHeader(width & 0xFFFFFFFFL, height));
  }

  private static String ascii(ByteBuffer head, int from, int length) {
    return new String(head.array(), from, length, StandardCharsets.ISO_8859_1);
  }
}

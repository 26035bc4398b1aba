package dev.guanka.rules.document;

import dev.guanka.rules.document.BadDocument.Fault;
import java.nio.ByteBuffer;

/** Walks through a JPEG's segments to its size and its end; nothing is decoded into an image. */
final class JpegImage {

  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;

  private final ByteBuffer bytes;
  private final DocumentLimits limits;

  private JpegImage(byte[] bytes, DocumentLimits limits) {
    this.bytes = ByteBuffer.wrap(bytes).position(2);
    this.limits = limits;
  }

  static ImageSize measure(byte[] bytes, DocumentLimits limits) {
    return new JpegImage(bytes, limits).walk();
  }

  private ImageSize walk() {
    ImageSize size = null;
    while (bytes.remaining() >= 4) {
      int marker = marker();
      if (marker == START_OF_SCAN) {
        return ended(size);
      }
      int length = Short.toUnsignedInt(bytes.getShort(bytes.position()));
      if (length < 2) {
        throw new BadDocument(Fault.BROKEN);
      }
      if (length > bytes.remaining()) {
        throw new BadDocument(Fault.TRUNCATED);
      }
      if (isFrame(marker)) {
        size = frame(length);
      }
      bytes.position(bytes.position() + length);
    }
    throw new BadDocument(Fault.TRUNCATED);
  }

  private int marker() {
    if ((bytes.get() & 0xff) != 0xff) {
      throw new BadDocument(Fault.BROKEN);
    }
    int marker = bytes.get() & 0xff;
    while (marker == 0xff && bytes.remaining() > 2) {
      marker = bytes.get() & 0xff;
    }
    return marker;
  }

  /** C0 to CF say the frame, but for three that are tables. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private ImageSize frame(int length) {
    if (length < 8) {
      throw new BadDocument(Fault.BROKEN);
    }
    int at = bytes.position() + 3;
    return ImageSize.within(
        limits,
        Short.toUnsignedInt(bytes.getShort(at + 2)),
        Short.toUnsignedInt(bytes.getShort(at)));
  }

  /** Phones append data of their own behind the end; the end itself must be there. */
  private ImageSize ended(ImageSize size) {
    if (size == null) {
      throw new BadDocument(Fault.BROKEN);
    }
    for (int i = bytes.position(); i + 1 < bytes.limit(); i++) {
      if ((bytes.get(i) & 0xff) == 0xff && (bytes.get(i + 1) & 0xff) == END_OF_IMAGE) {
        return size;
      }
    }
    throw new BadDocument(Fault.TRUNCATED);
  }
}

package dev.guanka.rules.document;

import dev.guanka.rules.document.BadDocument.Fault;

/** The size of an image in pixels, as its header says. */
record ImageSize(int width, int height) {

  private static final int LONGEST_SIDE = 30_000;

  static ImageSize within(DocumentLimits limits, long width, long height) {
    if (width <= 0 || height <= 0) {
      throw new BadDocument(Fault.BROKEN);
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > limits.pixels()) {
      throw new BadDocument(
          Fault.IMAGE_TOO_LARGE, width + "×" + height, limits.pixels() / 1_000_000 + " MP");
    }
    return new ImageSize((int) width, (int) height);
  }
}

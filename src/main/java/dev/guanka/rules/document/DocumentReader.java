package dev.guanka.rules.document;

import dev.guanka.rules.document.BadDocument.Fault;
import java.io.IOException;
import java.util.List;

/** Reads a document within limits, whatever it holds. */
public final class DocumentReader {

  private final DocumentLimits limits;

  public DocumentReader(DocumentLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads type, size and text.
   *
   * @param name what the submitter calls it, or null
   * @throws BadDocument saying why it is refused
   * @throws IOException where this machine cannot read a PDF now, which is not the document's fault
   */
  public Content read(String name, byte[] bytes) throws IOException {
    requireSize(bytes);
    DocumentForm form = DocumentForm.of(bytes).orElseThrow(() -> new BadDocument(Fault.TYPE));
    String safe = form.safeName(name);
    return switch (form) {
      case PDF -> new Content(form, safe, 0, 0, PdfProcess.read(bytes, limits));
      case PNG -> image(form, safe, PngImage.measure(bytes, limits));
      case JPEG -> image(form, safe, JpegImage.measure(bytes, limits));
    };
  }

  private void requireSize(byte[] bytes) {
    if (bytes.length == 0) {
      throw new BadDocument(Fault.EMPTY);
    }
    if (bytes.length > limits.bytes()) {
      throw new BadDocument(Fault.TOO_LARGE, limits.bytes() / DocumentLimits.MIB);
    }
  }

  private static Content image(DocumentForm form, String name, ImageSize size) {
    return new Content(form, name, size.width(), size.height(), List.of());
  }
}

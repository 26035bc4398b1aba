package dev.guanka.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A PDF as an office program makes it: Chinese in an embedded font, the rest in a plain one. */
public final class Pdf implements AutoCloseable {

  private static final float SIZE = 11;
  private static final float LEADING = 22;

  private final PDDocument document = new PDDocument();
  private final PDFont plain = font("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
  private final PDFont chinese = font("/fonts/droid-sans-fallback-subset.ttf");

  private PDFont font(String name) {
    try (InputStream font = PDDocument.class.getResourceAsStream(name)) {
      return PDType0Font.load(document, font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document of one page. */
  public static byte[] of(String... lines) {
    try (Pdf pdf = new Pdf()) {
      return pdf.page(lines).bytes();
    }
  }

  public PDDocument document() {
    return document;
  }

  /** The font of what is not Chinese. */
  public PDFont plainFont() {
    return plain;
  }

  /** A page with lines from its top; a bar in a line begins another column. */
  public Pdf page(String... lines) {
    PDPage page = new PDPage(PDRectangle.A4);
    return write(page, lines, null);
  }

  /** A page that is shown turned, its text turned with it, as a sheet laid across is scanned. */
  public Pdf turnedPage(String... lines) {
    PDPage page = new PDPage(PDRectangle.A4);
    page.setRotation(90);
    return write(page, lines, new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
  }

  private Pdf write(PDPage page, String[] lines, Matrix turn) {
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      if (turn != null) {
        out.transform(turn);
      }
      float y = turn == null ? 790 : 540;
      for (String line : lines) {
        float x = 60;
        for (String cell : line.split("\\|")) {
          show(out, cell, x, y);
          x += 150;
        }
        y -= LEADING;
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(PDPageContentStream out, String text, float x, float y) throws IOException {
    out.beginText();
    out.newLineAtOffset(x, y);
    for (String run : runs(text)) {
      out.setFont(run.charAt(0) < 0x80 ? plain : chinese, SIZE);
      out.showText(run);
    }
    out.endText();
  }

  private static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) < 0x80 != text.charAt(i - 1) < 0x80) {
        runs.add(text.substring(from, i));
        from = i;
      }
    }
    return runs;
  }

  /** The bytes as newer programs write them, with packed object streams. */
  public byte[] bytes() {
    return saved(CompressParameters.DEFAULT_COMPRESSION);
  }

  /** The bytes as older programs write them, every object in the open. */
  public byte[] openBytes() {
    return saved(CompressParameters.NO_COMPRESSION);
  }

  private byte[] saved(CompressParameters how) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      document.save(out, how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.guanka.rules.document;

import dev.guanka.rules.document.BadDocument.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The lines of text of a PDF, page by page, its form's fields behind those of the first page. */
final class PdfText {

  private static final int LONGEST_LINE = 2000;

  private final int mostPages;
  private int room;

  PdfText(int mostPages, int mostCharacters) {
    this.mostPages = mostPages;
    this.room = mostCharacters;
  }

  List<List<String>> read(byte[] bytes) throws PdfFault {
    NoSystemFonts.use();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      requirePlain(document);
      return pages(document);
    } catch (InvalidPasswordException locked) {
      throw new PdfFault(Fault.ENCRYPTED, "");
    } catch (IOException | RuntimeException broken) {
      throw new PdfFault(Fault.BROKEN, "");
    } catch (StackOverflowError nested) {
      throw new PdfFault(Fault.TOO_COMPLEX, "");
    }
  }

  private void requirePlain(PDDocument document) throws PdfFault {
    if (document.isEncrypted()) {
      throw new PdfFault(Fault.ENCRYPTED, "");
    }
    if (document.getNumberOfPages() > mostPages) {
      throw new PdfFault(Fault.TOO_LONG, String.valueOf(mostPages));
    }
    if (document.getNumberOfPages() == 0) {
      throw new PdfFault(Fault.BROKEN, "");
    }
    new ActiveContent(document.getDocument()).refuse();
  }

  private List<List<String>> pages(PDDocument document) throws IOException {
    List<List<String>> pages = new ArrayList<>();
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      List<String> lines = new ArrayList<>();
      keep(stripper.getText(document), lines);
      if (page == 1) {
        keep(FormFields.text(document), lines);
      }
      pages.add(lines);
    }
    return pages;
  }

  private void keep(String text, List<String> lines) {
    text.lines()
        .map(PdfLine::tidy)
        .filter(line -> !line.isBlank())
        .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
        .forEach(
            line -> {
              room -= line.length();
              if (room >= 0) {
                lines.add(line);
              }
            });
  }
}

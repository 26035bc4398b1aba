package dev.guanka.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.samples.Papers;
import dev.guanka.samples.Pdf;
import dev.guanka.samples.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

  private final DocumentReader reader = new DocumentReader(DocumentLimits.defaults());

  @Test
  void readsATableAsItsRows() throws IOException {
    Content content = read(Papers.vendorFiling());

    assertThat(content.form()).isEqualTo(DocumentForm.PDF);
    assertThat(content.pages()).hasSize(1);
    assertThat(content.pages().get(0))
        .contains("算法名称 月之暗面大语言模型算法", "主体名称 " + Papers.MOONSHOT, "备案编号 " + Papers.MOONSHOT_NUMBER);
  }

  @Test
  void readsEveryPage() throws IOException {
    Content content = read(Papers.agreement());

    assertThat(content.pages()).hasSize(3);
    assertThat(content.pages().get(0)).contains("甲方：" + Papers.SUBJECT);
    assertThat(content.pages().get(2)).contains("合作期限：2026年1月1日至2030年12月31日");
  }

  @Test
  void readsATurnedPage() throws IOException {
    try (Pdf pdf = new Pdf()) {
      assertThat(read(pdf.turnedPage("备案主体：样例有限公司", "备案编号：示例").bytes()).pages().get(0))
          .containsExactly("备案主体：样例有限公司", "备案编号：示例");
    }
  }

  @Test
  void readsWhatOlderProgramsWrite() throws IOException {
    try (Pdf pdf = new Pdf()) {
      assertThat(read(pdf.page("订单编号：20260105").openBytes()).pages().get(0))
          .containsExactly("订单编号：20260105");
    }
  }

  @Test
  void readsTwoColumnsLineByLine() throws IOException {
    assertThat(read(Pdf.of("甲方：样例有限公司| |乙方：别家有限公司")).pages().get(0))
        .containsExactly("甲方：样例有限公司 乙方：别家有限公司");
  }

  @Test
  void readsAFontThatIsNamedButNotBrought() throws IOException {
    assertThat(read(BareFontPdf.of("备案主体：样例有限公司")).pages().get(0)).containsExactly("备案主体：样例有限公司");
  }

  @Test
  void readsWhatWasFilledIntoAForm() throws IOException {
    try (Pdf pdf = new Pdf()) {
      PDAcroForm form = new PDAcroForm(pdf.page("备案登记表").document());
      pdf.document().getDocumentCatalog().setAcroForm(form);
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("Helv"), pdf.plainFont());
      form.setDefaultResources(resources);
      form.setDefaultAppearance("/Helv 0 Tf 0 g");
      PDTextField field = new PDTextField(form);
      field.setPartialName("number");
      field.setAlternateFieldName("备案编号");
      field.getCOSObject().setString("V", "网信算备110108896786101240023号");
      form.getFields().add(field);

      assertThat(read(pdf.bytes()).pages().get(0))
          .containsExactly("备案登记表", "备案编号：网信算备110108896786101240023号");
    }
  }

  @Test
  void readsADocumentWithASealOfItsSigner() throws IOException {
    try (Pdf pdf = new Pdf()) {
      pdf.page("合作协议");
      PDSignature seal = new PDSignature();
      seal.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      seal.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      seal.setContents(new byte[64]);
      seal.setByteRange(new int[] {0, 0, 0, 0});
      pdf.document().getDocumentCatalog().getCOSObject().setItem("Perms", seal);

      assertThat(read(pdf.bytes()).pages().get(0)).containsExactly("合作协议");
    }
  }

  @Test
  void findsNoTextInAScan() throws IOException {
    try (Pdf pdf = new Pdf()) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.document().addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(pdf.document(), page)) {
        out.drawImage(JPEGFactory.createFromImage(pdf.document(), Pictures.page(400, 600)), 0, 0);
      }

      Content content = read(pdf.bytes());

      assertThat(content.pages()).hasSize(1);
      assertThat(content.hasText()).isFalse();
    }
  }

  @Test
  void takesAPageWithoutAnything() throws IOException {
    try (Pdf pdf = new Pdf()) {
      assertThat(read(pdf.page().bytes()).hasText()).isFalse();
    }
  }

  @Test
  void takesTheLastPageThatIsAllowed() throws IOException {
    DocumentLimits few =
        new DocumentLimits(1 << 20, 2, 1000, 1000, 192, DocumentLimits.defaults().time());
    try (Pdf pdf = new Pdf()) {
      pdf.page("第一页").page("第二页");

      assertThat(new DocumentReader(few).read("a.pdf", pdf.bytes()).pages()).hasSize(2);
    }
  }

  @Test
  void keepsNoMoreTextThanAllowed() throws IOException {
    DocumentLimits little =
        new DocumentLimits(1 << 20, 20, 1000, 12, 192, DocumentLimits.defaults().time());

    assertThat(new DocumentReader(little).read(null, Pdf.of("甲方：样例有限公司", "乙方：别家有限公司")).pages())
        .containsExactly(List.of("甲方：样例有限公司"));
  }

  @Test
  void measuresImages() throws IOException {
    Content png = reader.read("page.PNG", Pictures.png(320, 200));
    Content jpeg = reader.read("page.jpeg", Pictures.jpeg(320, 200));

    assertThat(List.of(png.width(), png.height())).containsExactly(320, 200);
    assertThat(List.of(jpeg.width(), jpeg.height())).containsExactly(320, 200);
    assertThat(png.form()).isEqualTo(DocumentForm.PNG);
    assertThat(jpeg.hasText()).isFalse();
  }

  @Test
  void takesAPhotographWithDataOfItsPhoneBehindIt() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(Pictures.jpeg(30, 20));
    out.write("SEFT".getBytes(StandardCharsets.US_ASCII));

    assertThat(reader.read("photo.jpg", out.toByteArray()).width()).isEqualTo(30);
  }

  @Test
  void takesAnInterlacedPng() throws IOException {
    assertThat(reader.read("page.png", Pictures.interlaced(33, 17)).height()).isEqualTo(17);
    assertThat(ImageIO.getImageReadersByFormatName("png").hasNext()).isTrue();
  }

  @Test
  void givesEveryDocumentANameThatFitsItsForm() throws IOException {
    assertThat(reader.read(null, Pdf.of("一")).name()).isEqualTo("document.pdf");
    assertThat(reader.read("备案", Pdf.of("一")).name()).isEqualTo("备案.pdf");
    assertThat(reader.read("备案 v2.0", Pdf.of("一")).name()).isEqualTo("备案 v2.0.pdf");
    assertThat(reader.read("扫描.JPG", Pictures.jpeg(3, 3)).name()).isEqualTo("扫描.JPG");
  }

  private Content read(byte[] bytes) throws IOException {
    return reader.read("paper.pdf", bytes);
  }
}

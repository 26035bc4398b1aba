package dev.guanka.rules.document;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/** What was filled into a PDF's form, which is no text of a page. */
final class FormFields {

  private FormFields() {}

  /** A line for each filled field: its name as people see it, and its value. */
  static String text(PDDocument document) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    return form == null
        ? ""
        : StreamSupport.stream(form.getFieldTree().spliterator(), false)
            .filter(
                field -> field instanceof PDTerminalField && !field.getValueAsString().isBlank())
            .map(FormFields::line)
            .collect(Collectors.joining("\n"));
  }

  private static String line(PDField field) {
    String seen = field.getAlternateFieldName();
    return (seen == null ? field.getPartialName() : seen) + "：" + oneLine(field.getValueAsString());
  }

  private static String oneLine(String value) {
    return value.replaceAll("\\s+", " ");
  }
}

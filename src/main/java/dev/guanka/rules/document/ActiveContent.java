package dev.guanka.rules.document;

import dev.guanka.rules.document.BadDocument.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Looks through every object of a PDF, reachable or not, for what runs when a person opens it or
 * hides a file inside.
 */
final class ActiveContent {

  private static final int MOST_OBJECTS = 300_000;
  private static final Set<String> RUNNING_ACTIONS =
      Set.of(
          "JavaScript",
          "Launch",
          "SubmitForm",
          "ImportData",
          "Rendition",
          "Sound",
          "Movie",
          "RichMediaExecute",
          "GoTo3DView");
  private static final Set<String> RUNNING_KEYS = Set.of("JS", "JavaScript", "XFA");
  private static final Set<String> RUNNING_ANNOTATIONS =
      Set.of("RichMedia", "3D", "Movie", "Sound", "Screen");
  private static final Set<String> FILE_KEYS = Set.of("EmbeddedFiles", "EF");

  private final COSDocument document;
  private int seen;

  ActiveContent(COSDocument document) {
    this.document = document;
  }

  void refuse() throws PdfFault {
    search(document.getTrailer());
    for (COSObjectKey key : new ArrayList<>(document.getXrefTable().keySet())) {
      COSObject object = document.getObjectFromPool(key);
      search(object == null ? null : object.getObject());
    }
  }

  /** What is referred to has a key of its own and is met there. */
  private void search(COSBase root) throws PdfFault {
    Deque<COSBase> open = new ArrayDeque<>();
    if (root != null) {
      open.push(root);
    }
    while (!open.isEmpty()) {
      COSBase next = open.pop();
      if (++seen > MOST_OBJECTS) {
        throw new PdfFault(Fault.TOO_COMPLEX, "");
      }
      if (next instanceof COSDictionary dictionary) {
        judge(dictionary);
      }
      parts(next).stream()
          .filter(part -> part instanceof COSDictionary || part instanceof COSArray)
          .forEach(open::push);
    }
  }

  private static List<COSBase> parts(COSBase whole) {
    List<COSBase> parts = new ArrayList<>();
    if (whole instanceof COSDictionary dictionary) {
      parts.addAll(dictionary.getValues());
    } else if (whole instanceof COSArray array) {
      array.forEach(parts::add);
    }
    return parts;
  }

  private static void judge(COSDictionary dictionary) throws PdfFault {
    refuseKeys(dictionary, RUNNING_KEYS, Fault.ACTIVE);
    refuseKeys(dictionary, FILE_KEYS, Fault.ATTACHMENTS);
    refuseName(dictionary, COSName.S, RUNNING_ACTIONS, Fault.ACTIVE);
    refuseName(dictionary, COSName.SUBTYPE, RUNNING_ANNOTATIONS, Fault.ACTIVE);
    refuseName(dictionary, COSName.S, Set.of("GoToE"), Fault.ATTACHMENTS);
    refuseName(dictionary, COSName.SUBTYPE, Set.of("FileAttachment"), Fault.ATTACHMENTS);
    refuseName(dictionary, COSName.TYPE, Set.of("EmbeddedFile"), Fault.ATTACHMENTS);
  }

  private static void refuseKeys(COSDictionary dictionary, Set<String> keys, Fault fault)
      throws PdfFault {
    for (String key : keys) {
      if (dictionary.containsKey(key)) {
        throw new PdfFault(fault, key);
      }
    }
  }

  private static void refuseName(
      COSDictionary dictionary, COSName key, Set<String> names, Fault fault) throws PdfFault {
    String name = dictionary.getNameAsString(key);
    if (name != null && names.contains(name)) {
      throw new PdfFault(fault, name);
    }
  }
}

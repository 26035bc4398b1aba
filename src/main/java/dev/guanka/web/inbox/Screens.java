package dev.guanka.web.inbox;

import dev.guanka.process.Document;
import dev.guanka.process.DocumentDoor;
import dev.guanka.process.InboxDesk;
import dev.guanka.process.Refusal;
import dev.guanka.process.identity.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the screenshots of what a reviewer saw, one for each row of the form or none. */
@Component
class Screens {

  private final InboxDesk inbox;
  private final DocumentDoor documents;

  Screens(InboxDesk inbox, DocumentDoor documents) {
    this.inbox = inbox;
    this.documents = documents;
  }

  /** The names by which findings cite them, null where a row has none. */
  List<String> keep(Person person, String taskId, List<MultipartFile> files) {
    return files == null
        ? List.of()
        : java.util.Arrays.asList(
            files.stream().map(file -> keep(person, taskId, file)).toArray(String[]::new));
  }

  private String keep(Person person, String taskId, MultipartFile file) {
    if (file.isEmpty()) {
      return null;
    }
    Document screen = documents.read(file.getOriginalFilename(), bytes(file));
    if (!screen.mediaType().startsWith("image/")) {
      throw Refusal.unusable(
          "SCREEN_TYPE", null, "截图应为 PNG 或 JPEG。", "A screenshot is a PNG or JPEG.");
    }
    return inbox.keepScreen(person, taskId, screen);
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

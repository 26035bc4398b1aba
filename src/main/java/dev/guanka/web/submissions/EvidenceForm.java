package dev.guanka.web.submissions;

import dev.guanka.process.Document;
import dev.guanka.process.DocumentDoor;
import dev.guanka.process.EvidenceDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.rules.evidence.FilingType;
import dev.guanka.submission.EvidenceKind;
import dev.guanka.web.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes one piece of evidence from a form. */
@Controller
class EvidenceForm {

  private final EvidenceDesk desk;
  private final DocumentDoor documents;

  EvidenceForm(EvidenceDesk desk, DocumentDoor documents) {
    this.desk = desk;
    this.documents = documents;
  }

  /** The fields of the form; what is left empty is null. */
  record Filled(
      EvidenceKind kind,
      String category,
      String provider,
      String filingNumber,
      FilingType filingType,
      String holder,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedOn,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate expiresOn,
      String link,
      Boolean complete,
      String reason,
      String algorithm) {

    EvidenceItem item() {
      return new EvidenceItem(
          kind.name(),
          filled(category),
          filled(provider),
          filled(filingNumber),
          filingType,
          filled(holder),
          issuedOn,
          expiresOn,
          filled(link),
          Boolean.TRUE.equals(complete),
          filled(reason),
          filled(algorithm));
    }

    private static String filled(String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  @PostMapping("/submissions/{id}/evidence")
  String supply(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @ModelAttribute("filled") Filled filled,
      @RequestParam(required = false) MultipartFile document,
      @ModelAttribute("lang") Lang lang,
      RedirectAttributes page) {
    Trouble.told(page, lang, () -> desk.supply(person, id, filled.item(), read(document)));
    return "redirect:/submissions/" + id + "#evidence";
  }

  private Document read(MultipartFile file) {
    try {
      return file == null || file.isEmpty()
          ? null
          : documents.read(file.getOriginalFilename(), file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.guanka.web.inbox;

import dev.guanka.process.CaseFile;
import dev.guanka.process.CaseFiles;
import dev.guanka.process.CitedScreens;
import dev.guanka.process.DemandSheets;
import dev.guanka.process.InboxDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.submission.InboxItem;
import dev.guanka.web.EvidenceCards;
import dev.guanka.web.Names;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One page to decide on: findings, code, declaration, evidence and the decision side by side. */
@Controller
@RequestMapping("/inbox/{taskId}")
class CasePage {

  private final InboxDesk inbox;
  private final CaseFiles files;
  private final DemandSheets sheets;
  private final EvidenceCards evidence;
  private final Jotter jotter;
  private final CaseCode code;
  private final Names names;
  private final CitedScreens screens;

  CasePage(
      InboxDesk inbox,
      CaseFiles files,
      DemandSheets sheets,
      EvidenceCards evidence,
      Jotter jotter,
      CaseCode code,
      Names names,
      CitedScreens screens) {
    this.inbox = inbox;
    this.files = files;
    this.sheets = sheets;
    this.evidence = evidence;
    this.jotter = jotter;
    this.code = code;
    this.names = names;
    this.screens = screens;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @RequestParam(required = false) String path,
      Model model) {
    CaseFile file = files.open(person, taskId);
    inbox.stay(person, taskId);
    model.addAttribute("file", file);
    model.addAttribute("row", jotter.row(file.item()));
    model.addAttribute("draft", jotter.draft(file.item()));
    model.addAttribute("typed", inbox.typed(taskId));
    model.addAttribute("skips", inbox.skips(taskId));
    model.addAttribute("evidence", evidence.of(file.evidence()));
    model.addAttribute(
        "demands", file.application() == null ? List.of() : sheets.of(file.application()));
    model.addAttribute("capabilities", names.capabilities());
    model.addAttribute("providers", names.providers());
    taking(person, file.item(), model);
    if (file.submission() != null) {
      model.addAttribute("screens", screens.of(file.submission().id()));
      code(file, path == null ? CaseCode.firstPlace(file.report()) : path, model);
    }
    return "case";
  }

  private void code(CaseFile file, String path, Model model) {
    model.addAttribute("changes", code.changes(file.submission()));
    model.addAttribute("diff", false);
    model.addAttribute("block", path == null ? null : code.file(file, path));
  }

  /** Who has it now; asked again whenever the queue changes. */
  @GetMapping("/taking")
  String taking(@AuthenticationPrincipal Person person, @PathVariable String taskId, Model model) {
    taking(person, inbox.item(person, taskId), model);
    return "case :: taking";
  }

  private static void taking(Person person, InboxItem item, Model model) {
    boolean mine = person.id().equals(item.assignee());
    model.addAttribute("item", item);
    model.addAttribute("mine", mine);
    model.addAttribute("taken", item.assignee() != null && !mine);
  }

  @GetMapping("/code")
  String code(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @RequestParam String path,
      @RequestParam(defaultValue = "false") boolean diff,
      Model model) {
    CaseFile file = files.open(person, taskId);
    model.addAttribute("item", file.item());
    model.addAttribute("changes", code.changes(file.submission()));
    model.addAttribute("diff", diff);
    model.addAttribute("block", diff ? code.diff(file, path) : code.file(file, path));
    return "case :: code-pane";
  }

  @GetMapping("/files")
  String files(
      @AuthenticationPrincipal Person person,
      @PathVariable String taskId,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    CaseFile file = files.open(person, taskId);
    model.addAttribute("item", file.item());
    model.addAttribute("found", code.changes(file.submission()).named(q));
    return "case :: files";
  }
}

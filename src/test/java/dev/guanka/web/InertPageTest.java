package dev.guanka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import dev.guanka.process.Conversations;
import dev.guanka.process.DocumentDoor;
import dev.guanka.process.EvidenceDesk;
import dev.guanka.process.InboxDesk;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.samples.Papers;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people and packages say stays text in a real browser, on every page that shows it. */
class InertPageTest extends Visited {

  private static final String CODE = "client/pages/home/words.js";
  private static final String TITLE = "</title><img src=x onerror=alert(0)>";

  @Autowired InboxDesk inbox;
  @Autowired Conversations conversations;
  @Autowired EvidenceDesk evidence;
  @Autowired DocumentDoor documents;
  @Autowired JdbcClient db;

  @Test
  void wordsCodeAndFileNamesStayTextWhileACaseIsReviewed() {
    UUID id = hostile();
    String task = stage.taskOf(id).taskId();
    conversations.ask(stage.person("submitter"), id, HostileTexts.joined(), null);
    inbox.skip(stage.person("reviewer2"), task, HostileTexts.ALL.get(9));
    try (var reviewer = reader("reviewer")) {
      looksInert(reviewer, "/inbox/" + task, HostileTexts.ALL);
      looksInert(reviewer, "/inbox/" + task + "?path=" + CODE, HostileTexts.ALL);
      reviewer.find("details.box[hx-get] summary").click();
      reviewer.find("ul.files a").nth(20).waitFor();
      isInert(reviewer, HostileTexts.ALL.stream().filter(InertPageTest::isAName).toList());
      reviewer.find("ul.files a").filter(named("<input autofocus")).click();
      reviewer.find("#code-title").filter(named("<input autofocus")).waitFor();
      isInert(reviewer, List.of(TITLE));
      looksInert(reviewer, "/submissions/" + id, HostileTexts.ALL);
      looksInert(reviewer, "/submissions/" + id + "/history", HostileTexts.ALL);
    }
  }

  @Test
  void decisionsAndDisputesStayText() {
    UUID id = hostile();
    String task = stage.taskOf(id).taskId();
    var reviewer = stage.person("reviewer2");
    String words = HostileTexts.joined();
    inbox.decide(reviewer, task, ReviewOutcome.REJECT, words, Stage.confirmed("f1"));
    stage.until(Status.REJECTED, id);
    try (var submitter = reader("submitter")) {
      looksInert(submitter, "/submissions/" + id, HostileTexts.ALL);
      looksInert(submitter, "/submissions", List.of(TITLE));
    }
    conversations.dispute(stage.person("submitter"), id, "f1", words);
    stage.until(Status.DISPUTE_REVIEW, id);
    try (var senior = reader("senior")) {
      looksInert(senior, "/inbox/" + stage.taskOf(id).taskId(), HostileTexts.ALL);
      looksInert(senior, "/submissions/" + id + "/history", HostileTexts.ALL);
    }
  }

  @Test
  void whatIsSaidOfDocumentsStaysText() {
    UUID id = stage.awaitingEvidence(TITLE);
    for (String text : HostileTexts.ALL) {
      var item =
          new EvidenceItem(
              "VENDOR_FILING", null, text, text, null, text, null, null, null, false, text, text);
      var document = documents.read(text.replace('/', '_') + ".pdf", Papers.vendorFiling());
      evidence.supply(stage.person("submitter"), id, item, document);
    }
    try (var submitter = reader("submitter")) {
      looksInert(submitter, "/submissions/" + id, HostileTexts.ALL);
      looksInert(submitter, "/submissions/" + id + "/history", List.of(TITLE));
    }
  }

  @Test
  void namesOfAppsStayTextInTheQueue() {
    UUID id = stage.inReview(TITLE);
    try (var reviewer = reader("reviewer")) {
      for (String name : HostileTexts.ALL) {
        db.sql("update inbox_item set app_name = ? where submission_id = ?")
            .params(name, id)
            .update();
        looksInert(reviewer, "/inbox?q=" + id, List.of(name));
      }
    }
  }

  private UUID hostile() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(CODE, code());
    HostileTexts.ALL.stream()
        .filter(InertPageTest::isAName)
        .forEach(text -> files.put("client/" + text + ".js", "// " + text));
    return stage.inReview(
        TITLE,
        files,
        declaration -> {
          ((ObjectNode) declaration.get("subject")).put("name", HostileTexts.ALL.get(3));
          var review = declaration.putObject("review");
          review.put("notes", HostileTexts.joined());
          review.put("testAccount", HostileTexts.ALL.get(2));
        });
  }

  private static String code() {
    var code = new StringBuilder();
    HostileTexts.ALL.forEach(text -> code.append("// ").append(text).append('\n'));
    return code.toString();
  }

  private static boolean isAName(String text) {
    return !text.matches(".*[/\\\\].*");
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Somebody whose browser notes every dialog as a complaint. */
  private Visitor reader(String user) {
    var reader = visit(user, "zh-CN");
    reader
        .page()
        .onDialog(
            dialog -> {
              reader.complaints().add(dialog.message());
              dialog.dismiss();
            });
    return reader;
  }

  private static void looksInert(Visitor reader, String path, List<String> shown) {
    assertThat(reader.open(path).status()).as(path).isEqualTo(200);
    reader.page().waitForLoadState();
    isInert(reader, shown);
  }

  private static void isInert(Visitor reader, List<String> shown) {
    String page = reader.page().url();
    assertThat((List<?>) reader.page().evaluate(HostileTexts.STRANGERS)).as(page).isEmpty();
    assertThat(reader.complaints()).as(page).isEmpty();
    String text = (String) reader.page().evaluate("() => document.body.textContent");
    assertThat(text).as(page).contains(shown);
  }
}

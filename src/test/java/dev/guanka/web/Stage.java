package dev.guanka.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.process.Conversations;
import dev.guanka.process.DocumentDoor;
import dev.guanka.process.EvidenceDesk;
import dev.guanka.process.HandIn;
import dev.guanka.process.InboxDesk;
import dev.guanka.process.RevisionDesk;
import dev.guanka.process.SubmissionDesk;
import dev.guanka.process.identity.Identities;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.samples.Papers;
import dev.guanka.samples.Samples;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.InboxFilter;
import dev.guanka.store.InboxLists;
import dev.guanka.store.Packages;
import dev.guanka.store.Submissions;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.FindingVerdict;
import dev.guanka.submission.ReviewDetails.Verdict;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;

/** Puts real submissions where a page test wants them. */
class Stage {

  static final String HOSTILE = "<img src=x onerror=alert(1)>";

  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final String ASKING_PAGE = "client/pages/home/home.wxml";
  private static final String ASKING = "<view>AI问答：由大模型为您解答养花问题" + HOSTILE + "</view><input/>";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private SubmissionDesk desk;
  @Autowired private Conversations conversations;
  @Autowired private Identities people;
  @Autowired private Submissions submissions;
  @Autowired private InboxLists items;
  @Autowired private InboxDesk inbox;
  @Autowired private ObjectMapper json;
  @Autowired private EvidenceDesk evidence;
  @Autowired private DocumentDoor documents;
  @Autowired private Packages packages;
  @Autowired private CategoryApplications applications;
  @Autowired private CategoryGrants grants;
  @Autowired private RevisionDesk revisions;

  Person person(String id) {
    return people.find(id).orElseThrow();
  }

  /** The clean shop with a sentence that raises a question, so that a person looks. */
  UUID inReview(String appName) {
    return inReview(appName, Map.of());
  }

  /** The same with more files in the package, or others in their place. */
  UUID inReview(String appName, Map<String, String> files) {
    return inReview(appName, files, declaration -> {});
  }

  /** The same with something else declared. */
  UUID inReview(String appName, Map<String, String> files, Consumer<ObjectNode> change) {
    UUID id = handIn("garden-shop", appName, asking(files), change);
    return until(Status.IN_REVIEW, id);
  }

  private static Map<String, String> asking(Map<String, String> files) {
    Map<String, String> all = new LinkedHashMap<>(files);
    all.put(ASKING_PAGE, ASKING);
    return all;
  }

  /** The same of an app that is known already. */
  UUID inReviewAgain(UUID earlier, Map<String, String> files) {
    Submission before = submission(earlier);
    return inReview(before.appName(), files, change -> change.put("appId", before.appId()));
  }

  /** The next round of a submission, with another sample's package. */
  void revise(UUID id, String sample) {
    Submission before = submission(id);
    packed(
        sample,
        before.appName(),
        Map.of(),
        change -> change.put("appId", before.appId()),
        handIn -> revisions.revise(person("submitter"), id, handIn));
  }

  /** A verdict that lets a rejection name a place. */
  static ReviewDetails confirmed(String finding) {
    return new ReviewDetails(List.of(new FindingVerdict(finding, Verdict.CONFIRMED)), null, null);
  }

  UUID rejected(String appName) {
    return until(Status.REJECTED, handIn("museum-guide", appName, Map.of()));
  }

  UUID disputed(String appName) {
    UUID id = rejected(appName);
    conversations.dispute(person("submitter"), id, "f1", "没有调用模型");
    return until(Status.DISPUTE_REVIEW, id);
  }

  UUID withdrawn(String appName) {
    UUID id = inReview(appName);
    conversations.withdraw(person("submitter"), id);
    return until(Status.WITHDRAWN, id);
  }

  /** A reviewer asked something. */
  UUID asked(String appName) {
    UUID id = inReview(appName);
    decide(id, ReviewOutcome.ASK, "回答是谁写的？", ReviewDetails.none());
    return until(Status.AWAITING_ANSWER, id);
  }

  /** The first reviewer decides. */
  void decide(UUID id, ReviewOutcome outcome, String comment, ReviewDetails details) {
    inbox.decide(person("reviewer"), taskOf(id).taskId(), outcome, comment, details);
  }

  UUID awaitingEvidence(String appName) {
    return until(Status.AWAITING_EVIDENCE, handIn("assistant-declared", appName, Map.of()));
  }

  /** Waits for a person to judge a provider's filing and an order of that buyer. */
  UUID inEvidenceReview(String appName, String buyer) {
    UUID id = awaitingEvidence(appName);
    supply(id, "VENDOR_FILING", Papers.vendorFiling());
    supply(id, "ORDER", Papers.order(buyer));
    return until(Status.EVIDENCE_REVIEW, id);
  }

  /** The bytes of a document that was kept. */
  byte[] bytes(String sha256) {
    return packages.bytes(sha256).orElseThrow();
  }

  private void supply(UUID id, String kind, byte[] document) {
    EvidenceItem item =
        new EvidenceItem(kind, null, null, null, null, null, null, null, null, false, null);
    evidence.supply(person("submitter"), id, item, documents.read("材料.pdf", document));
  }

  private UUID handIn(String sample, String appName, Map<String, String> files) {
    return handIn(sample, appName, files, declaration -> {});
  }

  private UUID handIn(
      String sample, String appName, Map<String, String> files, Consumer<ObjectNode> change) {
    var id = new AtomicReference<UUID>();
    packed(
        sample,
        appName,
        files,
        change,
        handIn -> id.set(desk.receive(person("submitter"), handIn, null).submissionId()));
    return id.get();
  }

  private void packed(
      String sample,
      String appName,
      Map<String, String> files,
      Consumer<ObjectNode> change,
      Consumer<HandIn> door) {
    Path zip = with(Samples.zip(sample), files);
    try (var snapshot = new PackageReader(PackageLimits.defaults()).read(zip)) {
      String text = declaration(sample, appName, change);
      var declaration = Declarations.parse(text.getBytes(StandardCharsets.UTF_8));
      door.accept(new HandIn(declaration, text, snapshot, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String declaration(String sample, String appName, Consumer<ObjectNode> change)
      throws IOException {
    ObjectNode declaration = (ObjectNode) json.readTree(Samples.declaration(sample));
    declaration.put("appId", "wx" + UUID.randomUUID().toString().replace("-", "").substring(16));
    declaration.put("appName", appName);
    change.accept(declaration);
    return declaration.toString();
  }

  private static Path with(Path zip, Map<String, String> files) {
    try (FileSystem inside = FileSystems.newFileSystem(zip)) {
      for (var file : files.entrySet()) {
        Path path = inside.getPath("/" + file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      return zip;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The open task of a submission. */
  InboxItem taskOf(UUID submission) {
    var filter =
        new InboxFilter(
            List.copyOf(EnumSet.allOf(Queue.class)), null, null, null, submission.toString());
    return items.page(filter, null, 1).get(0);
  }

  /** The open task of the application that a submission waits for. */
  InboxItem evidenceTaskOf(UUID submission) {
    return taskOf(submission, List.of(Queue.EVIDENCE));
  }

  /** The open task of a submission's app, whichever queue it lies in. */
  InboxItem openTaskOf(UUID submission) {
    return taskOf(submission, List.of(Queue.values()));
  }

  private InboxItem taskOf(UUID submission, List<Queue> queues) {
    String appId = submission(submission).appId();
    var filter = new InboxFilter(queues, null, null, null, appId);
    return items.page(filter, null, 1).get(0);
  }

  /** What the first application of a submission was granted. */
  CategoryGrants.Grant grantOf(UUID submission) {
    UUID application = applications.ofSubmission(submission).get(0).id();
    return grants.ofApplication(application).orElseThrow();
  }

  /** The moment after a last day. */
  static Instant endOf(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(CHINA).toInstant();
  }

  /** The newest submission of an app. */
  UUID submissionOf(String appId) {
    return submissions.page(null, appId, null, null, 1).get(0).id();
  }

  Submission submission(UUID id) {
    return submissions.find(id).orElseThrow();
  }

  UUID until(Status status, UUID id) {
    await(() -> submission(id).status() == status, () -> id + " is " + submission(id).status());
    return id;
  }

  static void await(BooleanSupplier done, java.util.function.Supplier<String> where) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!done.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(where.get());
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}

package dev.guanka.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.process.identity.Identities;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import dev.guanka.samples.Samples;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.InboxFilter;
import dev.guanka.store.InboxLists;
import dev.guanka.store.Submissions;
import dev.guanka.submission.CategoryApplication;
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
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Autowired;

/** Puts submissions where a test wants them, with real packages and the real rules. */
class ReviewStage {

  private static final AtomicInteger APPS = new AtomicInteger();

  @Autowired private SubmissionDesk submissionDesk;
  @Autowired private RevisionDesk revisionDesk;
  @Autowired private EvidenceDesk evidenceDesk;
  @Autowired private InboxDesk inbox;
  @Autowired private InboxLists items;
  @Autowired private Submissions submissions;
  @Autowired private CategoryApplications applications;
  @Autowired private Reports reports;
  @Autowired private ScanWorker worker;
  @Autowired private Identities people;
  @Autowired private Conversations conversations;
  @Autowired private CategoryDesk categories;
  @Autowired private ManagementService jobs;
  @Autowired private RuntimeService runtime;
  @Autowired private ObjectMapper json;

  Person person(String id) {
    return people.find(id).orElseThrow();
  }

  static String freshApp() {
    return "wx%016x".formatted(0xfeed0000L + APPS.incrementAndGet());
  }

  /** Handed in, not yet scanned. */
  UUID aReceived(String sample) {
    return aReceived(sample, declaration -> {});
  }

  UUID aReceived(String sample, Consumer<ObjectNode> change) {
    return aReceived(freshApp(), sample, change);
  }

  /** A later submission of an app that is known. */
  UUID aScannedOf(String appId, String sample) {
    UUID id = aReceived(appId, sample, declaration -> {});
    scan();
    return id;
  }

  /** What the last report says of each finding, in Chinese. */
  List<String> messages(UUID submission) {
    return reports.latest(submission).orElseThrow().findings().stream()
        .map(item -> item.finding().message().zh())
        .toList();
  }

  private UUID aReceived(String appId, String sample, Consumer<ObjectNode> change) {
    try (PackageSnapshot snapshot = snapshot(sample)) {
      HandIn handIn = handIn(sample, appId, snapshot, change);
      return submissionDesk.receive(person("submitter"), handIn, null).submissionId();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  UUID aScanned(String sample, Consumer<ObjectNode> change) {
    UUID id = aReceived(sample, change);
    scan();
    return id;
  }

  /** The quiet museum guide, whose code calls a model that its categories do not cover. */
  UUID aRejectedSubmission() {
    return aScanned("museum-guide", declaration -> {});
  }

  UUID anApprovedSubmission() {
    return aScanned("garden-shop", declaration -> {});
  }

  /** The declared assistant, whose category is not granted yet. */
  UUID aSubmissionThatLacksEvidence() {
    return aScanned("assistant-declared", declaration -> {});
  }

  /** The clean shop with one more sentence: words raise a question, and a person decides. */
  UUID aSubmissionInReview() {
    return aSubmissionInReview("<view>AI问答：由大模型为您解答养花问题</view><input/>");
  }

  UUID aSubmissionInReview(String markup) {
    try {
      return aScannedOf(freshApp(), "garden-shop", shopWith(markup));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A submission of an app, with a sample's declaration and a package of one's own. */
  UUID aScannedOf(String appId, String sample, Path zip) {
    try (PackageSnapshot snapshot = read(zip)) {
      HandIn handIn = handIn(sample, appId, snapshot, declaration -> {});
      UUID id = submissionDesk.receive(person("submitter"), handIn, null).submissionId();
      scan();
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The clean shop whose first page says one thing more. */
  static Path shopWith(String markup) throws IOException {
    Path zip = Samples.zip("garden-shop");
    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      Path page = files.getPath("client/pages/home/home.wxml");
      Files.writeString(page, markup, StandardOpenOption.APPEND);
    }
    return zip;
  }

  void resubmit(UUID id, String sample) {
    resubmit(id, sample, Samples.zip(sample));
  }

  void resubmit(UUID id, String sample, Path zip) {
    try (PackageSnapshot snapshot = read(zip)) {
      HandIn handIn = handIn(sample, submission(id).appId(), snapshot, declaration -> {});
      revisionDesk.revise(person("submitter"), id, handIn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HandIn handIn(
      String sample, String appId, PackageSnapshot snapshot, Consumer<ObjectNode> change)
      throws IOException {
    ObjectNode declaration = (ObjectNode) json.readTree(Samples.declaration(sample));
    declaration.put("appId", appId);
    change.accept(declaration);
    String text = declaration.toString();
    return new HandIn(
        Declarations.parse(text.getBytes(StandardCharsets.UTF_8)), text, snapshot, null);
  }

  private static PackageSnapshot snapshot(String sample) {
    return read(Samples.zip(sample));
  }

  private static PackageSnapshot read(Path zip) {
    return new PackageReader(PackageLimits.defaults()).read(zip);
  }

  /** Does every scan that waits. */
  void scan() {
    while (worker.scanNext()) {
      continue;
    }
  }

  Submission submission(UUID id) {
    return submissions.find(id).orElseThrow();
  }

  Status status(UUID id) {
    return submission(id).status();
  }

  InboxItem taskOf(UUID submission) {
    return items.page(everything(), null, 500).stream()
        .filter(item -> submission.equals(item.submissionId()))
        .findFirst()
        .orElseThrow();
  }

  InboxItem taskOf(CategoryApplication application) {
    return items.page(everything(), null, 500).stream()
        .filter(item -> application.id().equals(item.applicationId()))
        .findFirst()
        .orElseThrow();
  }

  private static InboxFilter everything() {
    return new InboxFilter(List.of(Queue.values()), null, null, null, null);
  }

  void answer(UUID submission, String reviewer, ReviewOutcome outcome, String comment) {
    answer(taskOf(submission), reviewer, outcome, comment, ReviewDetails.none());
  }

  void answer(
      InboxItem task,
      String reviewer,
      ReviewOutcome outcome,
      String comment,
      ReviewDetails details) {
    inbox.decide(person(reviewer), task.taskId(), outcome, comment, details);
  }

  static ReviewDetails verdict(String finding, Verdict verdict) {
    return new ReviewDetails(List.of(new FindingVerdict(finding, verdict)), null, null);
  }

  CategoryApplication applicationOf(UUID submission) {
    List<CategoryApplication> all = applications.ofSubmission(submission);
    return all.get(all.size() - 1);
  }

  UUID supply(UUID submission, String kind) {
    return evidenceDesk.supply(person("submitter"), submission, item(kind, false), null);
  }

  UUID supplyAsComplete(UUID submission, String kind) {
    return evidenceDesk.supply(person("submitter"), submission, item(kind, true), null);
  }

  UUID supply(UUID submission, EvidenceItem item) {
    return evidenceDesk.supply(person("submitter"), submission, item, null);
  }

  /** A piece with a link, valid up to a day. */
  static EvidenceItem itemUntil(String kind, LocalDate expiresOn) {
    EvidenceItem item = item(kind, false);
    return new EvidenceItem(
        kind,
        null,
        item.provider(),
        item.filingNumber(),
        null,
        item.holder(),
        null,
        expiresOn,
        item.link(),
        false,
        null);
  }

  static EvidenceItem item(String kind, boolean complete) {
    return new EvidenceItem(
        kind,
        null,
        "moonshot",
        "网信算备110108896786101240023号",
        null,
        "北京月之暗面科技有限公司",
        null,
        null,
        "https://beian.cac.gov.cn/#/index",
        complete,
        complete ? "厂商不出具更多材料" : null);
  }

  void giveSet(UUID submission) {
    supply(submission, "VENDOR_FILING");
    supply(submission, "COOPERATION_AGREEMENT");
  }

  void withdraw(UUID submission) {
    conversations.withdraw(person("submitter"), submission);
  }

  /** Grants a category as if its application had gone through. */
  void grant(UUID submission, String category) {
    String appId = submission(submission).appId();
    CategoryApplication application = categories.apply(person("submitter"), appId, category);
    evidenceDesk.supplyForApp(
        person("submitter"), application.id(), item("OWN_FILING", true), null);
    answer(taskOf(application), "evidence", ReviewOutcome.APPROVE, null, ReviewDetails.none());
  }

  /** Has a category granted to a new app; without a last day it holds for good. */
  CategoryApplication aGrant(String category, LocalDate lastDay) {
    return grantTo(freshApp(), category, lastDay);
  }

  CategoryApplication grantTo(String appId, String category, LocalDate lastDay) {
    CategoryApplication application = categories.apply(person("submitter"), appId, category);
    evidenceDesk.supplyForApp(
        person("submitter"), application.id(), itemUntil("OWN_FILING", lastDay), null);
    answer(taskOf(application), "evidence", ReviewOutcome.APPROVE, null, ReviewDetails.none());
    return application;
  }

  Job timer(String businessKey, String activity) {
    return jobs.createJobQuery().activityId(activity).active().list().stream()
        .filter(candidate -> belongsTo(candidate, businessKey))
        .findFirst()
        .orElseThrow();
  }

  /** Lets the timer of a boundary event fire now. */
  void fireTimer(String businessKey, String activity) {
    jobs.executeJob(timer(businessKey, activity).getId());
  }

  private boolean belongsTo(Job job, String businessKey) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceId(job.getProcessInstanceId())
            .processInstanceBusinessKey(businessKey)
            .count()
        == 1;
  }
}

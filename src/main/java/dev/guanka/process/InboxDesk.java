package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import dev.guanka.store.InboxFilter;
import dev.guanka.store.InboxItems;
import dev.guanka.store.InboxLeases;
import dev.guanka.store.InboxLists;
import dev.guanka.store.InboxTally;
import dev.guanka.store.Json;
import dev.guanka.store.Packages;
import dev.guanka.store.Reviews;
import dev.guanka.store.Submissions;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Queue;
import dev.guanka.submission.Review;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewOutcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reviewers' desk: what lies there for whom, taking, giving back, deciding. */
@Component
public class InboxDesk {

  private static final int LONGEST_COMMENT = 4000;
  private static final int LONGEST_REASON = 200;

  private final InboxItems items;
  private final InboxLists lists;
  private final InboxLeases leases;
  private final Packages packages;
  private final Reviews reviews;
  private final Submissions submissions;
  private final ReviewProcesses processes;
  private final Json json;

  InboxDesk(
      InboxItems items,
      InboxLists lists,
      InboxLeases leases,
      Packages packages,
      Reviews reviews,
      Submissions submissions,
      ReviewProcesses processes,
      Json json) {
    this.items = items;
    this.lists = lists;
    this.leases = leases;
    this.packages = packages;
    this.reviews = reviews;
    this.submissions = submissions;
    this.processes = processes;
    this.json = json;
  }

  /** The queues that a person works on. */
  public static Set<Queue> queues(Person person) {
    Set<Queue> queues = EnumSet.noneOf(Queue.class);
    if (person.isAnyOf(Role.REVIEWER, Role.OPERATOR)) {
      queues.add(Queue.REVIEW);
    }
    if (person.is(Role.EVIDENCE_REVIEWER)) {
      queues.add(Queue.EVIDENCE);
    }
    if (person.is(Role.SENIOR_REVIEWER)) {
      queues.add(Queue.DISPUTE);
    }
    return queues;
  }

  /** One item of the person's queues, or "not found". */
  public InboxItem item(Person person, String taskId) {
    return items
        .find(taskId)
        .filter(item -> queues(person).contains(item.queue()))
        .orElseThrow(() -> gone(taskId));
  }

  private RuntimeException gone(String taskId) {
    return reviews
        .ofTask(taskId)
        .<RuntimeException>map(
            review ->
                Refusal.conflict(
                    "ALREADY_DECIDED",
                    "该任务已由 %s 决定：%s。"
                        .formatted(review.reviewer(), OutcomeWords.of(review.outcome()).zh()),
                    "%s has decided this task: %s."
                        .formatted(review.reviewer(), OutcomeWords.of(review.outcome()).en())))
        .orElseGet(Refusal::notFound);
  }

  /** Refuses where somebody else decided or took it meanwhile, naming them. */
  public void requireStillFree(Person person, String taskId) {
    requireFree(person, item(person, taskId));
  }

  public List<InboxItem> page(InboxFilter filter, InboxLists.Position after, int limit) {
    return lists.page(filter, after, limit);
  }

  public long count(InboxFilter filter) {
    return lists.count(filter);
  }

  public InboxTally tally(InboxFilter filter) {
    return lists.tally(filter);
  }

  @Transactional
  public void claim(Person person, String taskId) {
    InboxItem item = item(person, taskId);
    if (item.assignee() == null || item.assignee().equals(person.id())) {
      processes.claim(taskId, person);
    } else {
      throw taken(item.assignee());
    }
  }

  static Refusal taken(String assignee) {
    return Refusal.conflict(
        "TAKEN_BY_ANOTHER",
        "任务已由 %s 认领。".formatted(assignee),
        "The task is taken by %s.".formatted(assignee));
  }

  @Transactional
  public void release(Person person, String taskId) {
    InboxItem item = item(person, taskId);
    if (!person.id().equals(item.assignee())) {
      throw Refusal.conflict("NOT_YOURS", "您没有认领这个任务。", "You have not claimed this task.");
    }
    processes.release(taskId, person);
  }

  /** Counts the work of whoever has the task, so that it does not return to the queue meanwhile. */
  public void stay(Person person, String taskId) {
    leases.renew(taskId, person.id());
  }

  /** Passes a task over: it leaves the person's list, and returns to the queue if it was theirs. */
  @Transactional
  public void skip(Person person, String taskId, String reason) {
    InboxItem item = item(person, taskId);
    requireSomeWords(reason);
    leases.skip(taskId, person.id(), reason.strip());
    if (person.id().equals(item.assignee())) {
      processes.release(taskId, person);
    }
  }

  public List<InboxLeases.Skip> skips(String taskId) {
    return leases.skips(taskId);
  }

  /** Keeps what was noted and typed so far. */
  @Transactional
  public void draft(Person person, String taskId, ReviewDetails details, String comment) {
    draft(person, taskId, details);
    requireShort(comment);
    items.comment(taskId, comment);
    leases.renew(taskId, person.id());
  }

  /** The words that were typed so far, or nothing. */
  public String typed(String taskId) {
    return items.comment(taskId).orElse("");
  }

  /** Keeps a screenshot of what a reviewer saw; returns the name by which a finding cites it. */
  public String keepScreen(Person person, String taskId, Document screen) {
    item(person, taskId);
    return packages.keepDocument(screen.sha256(), screen.bytes());
  }

  /** Keeps what the reviewer noted so far; Tasklist's form completes with it. */
  @Transactional
  public void draft(Person person, String taskId, ReviewDetails details) {
    requireFree(person, item(person, taskId));
    items.draft(taskId, json.write(details));
  }

  /**
   * Decides; a task that nobody took is taken on the way. The same answer again is no error.
   *
   * @throws Refusal with 409 where somebody else decided or took it
   */
  @Transactional
  public void decide(
      Person person, String taskId, ReviewOutcome outcome, String comment, ReviewDetails details) {
    if (alreadySaid(person, taskId, outcome)) {
      return;
    }
    InboxItem item = item(person, taskId);
    requireFree(person, item);
    requireShort(comment);
    lockCase(item);
    items.draft(taskId, json.write(details));
    if (item.assignee() == null) {
      processes.claim(taskId, person);
    }
    processes.complete(taskId, person, outcome, comment);
  }

  /** Queues behind the submitter's own steps, which take the submission's row first as well. */
  private void lockCase(InboxItem item) {
    if (item.submissionId() != null) {
      submissions.lock(item.submissionId());
    }
  }

  private boolean alreadySaid(Person person, String taskId, ReviewOutcome outcome) {
    return reviews
        .ofTask(taskId)
        .filter(review -> review.reviewer().equals(person.id()))
        .map(Review::outcome)
        .filter(outcome::equals)
        .isPresent();
  }

  private static void requireFree(Person person, InboxItem item) {
    if (item.assignee() != null && !item.assignee().equals(person.id())) {
      throw taken(item.assignee());
    }
  }

  private static void requireSomeWords(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.unusable(
          "TEXT_LENGTH",
          "/reason",
          "请用 1 到 %d 个字符写明为什么跳过。".formatted(LONGEST_REASON),
          "Say in 1 to %d characters why you pass it over.".formatted(LONGEST_REASON));
    }
  }

  private static void requireShort(String comment) {
    if (comment != null && comment.length() > LONGEST_COMMENT) {
      throw Refusal.unusable(
          "TEXT_LENGTH",
          "/comment",
          "comment 最多 %d 个字符。".formatted(LONGEST_COMMENT),
          "A comment has at most %d characters.".formatted(LONGEST_COMMENT));
    }
  }
}

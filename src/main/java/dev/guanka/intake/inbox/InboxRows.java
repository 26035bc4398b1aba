package dev.guanka.intake.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.process.Label;
import dev.guanka.rules.Lang;
import dev.guanka.store.CategoryApplications;
import dev.guanka.submission.InboxItem;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Shows items of the inbox in the caller's language. */
@Component
class InboxRows {

  private final CategoryApplications applications;
  private final ObjectMapper json;

  InboxRows(CategoryApplications applications, ObjectMapper json) {
    this.applications = applications;
    this.json = json;
  }

  /** A reason as it is kept, in both languages. */
  private record Kept(String code, String zh, String en) {}

  InboxRow of(InboxItem item, Lang lang) {
    return of(List.of(item), lang).apply(item);
  }

  /** Shows these items; that of an application names the submission that waits for it. */
  Function<InboxItem, InboxRow> of(List<InboxItem> items, Lang lang) {
    Map<UUID, UUID> waiters =
        applications.waiters(
            items.stream().map(InboxItem::applicationId).filter(Objects::nonNull).toList());
    return item -> row(item, waiters.get(item.applicationId()), lang);
  }

  private InboxRow row(InboxItem item, UUID waiter, Lang lang) {
    return new InboxRow(
        item.taskId(),
        Label.of(item.taskName()).in(lang),
        item.submissionId() == null ? waiter : item.submissionId(),
        item.applicationId(),
        item.appId(),
        item.appName(),
        item.queue().name(),
        reasons(item, lang),
        item.dueAt(),
        item.priority(),
        item.assignee());
  }

  private List<InboxRow.Why> reasons(InboxItem item, Lang lang) {
    try {
      List<Kept> kept = json.readValue(item.reasons(), new TypeReference<>() {});
      return kept.stream()
          .map(r -> new InboxRow.Why(r.code(), lang == Lang.EN ? r.en() : r.zh()))
          .toList();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.guanka.web.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Reason.Words;
import dev.guanka.submission.ReviewDetails;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what an inbox item keeps as JSON. */
@Component
class Jotter {

  private final ObjectMapper json;

  Jotter(ObjectMapper json) {
    this.json = json;
  }

  /** An item with its reasons in words. */
  record Row(InboxItem item, List<Why> reasons) {}

  /** One reason. */
  record Why(String code, String zh, String en) {
    Words words() {
      return new Words(zh, en);
    }
  }

  Row row(InboxItem item) {
    return new Row(item, read(item.reasons(), new TypeReference<>() {}));
  }

  Draft draft(InboxItem item) {
    return new Draft(
        item.draft() == null
            ? ReviewDetails.none()
            : read(item.draft(), new TypeReference<ReviewDetails>() {}));
  }

  private <T> T read(String value, TypeReference<T> type) {
    try {
      return json.readValue(value, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

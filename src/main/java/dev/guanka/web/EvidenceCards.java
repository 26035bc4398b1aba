package dev.guanka.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.store.EvidenceItems;
import dev.guanka.submission.Evidence;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lays documents out for a page. */
@Component
public class EvidenceCards {

  private final EvidenceItems items;
  private final ObjectMapper json;

  EvidenceCards(EvidenceItems items, ObjectMapper json) {
    this.items = items;
    this.json = json;
  }

  public List<EvidenceCard> ofSubmission(UUID id) {
    return of(items.ofSubmission(id));
  }

  public List<EvidenceCard> of(List<Evidence> pieces) {
    return pieces.stream().map(this::card).toList();
  }

  private EvidenceCard card(Evidence piece) {
    return new EvidenceCard(
        piece,
        filled(piece.item()),
        read(piece.checks(), new TypeReference<>() {}),
        piece.verdict() == null ? Map.of() : filled(piece.verdict()),
        piece.reading() == null ? null : read(piece.reading(), new TypeReference<>() {}));
  }

  private Map<String, String> filled(String object) {
    Map<String, String> fields = new LinkedHashMap<>();
    JsonNode node = read(object, new TypeReference<>() {});
    node.fields()
        .forEachRemaining(
            field -> {
              if (field.getValue().isTextual()) {
                fields.put(field.getKey(), field.getValue().asText());
              }
            });
    return fields;
  }

  private <T> T read(String value, TypeReference<T> type) {
    try {
      return json.readValue(value, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.guanka.process.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.process.HandIn;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.source.PackageSnapshot;
import dev.guanka.store.Json;
import dev.guanka.store.wechat.AppUploads;
import dev.guanka.submission.wechat.AppCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Makes a declaration of what submit_audit says: subject and AI services are what was declared
 * before, version, categories and pages are the call's.
 */
@Component
class AuditDeclarations {

  private final AppUploads uploads;
  private final Json json;

  AuditDeclarations(AppUploads uploads, Json json) {
    this.uploads = uploads;
    this.json = json;
  }

  HandIn handIn(AppCode code, AuditRequest request, PackageSnapshot snapshot) {
    ObjectNode declared = known(code);
    declared.put("version", code.userVersion());
    if (!request.items().isEmpty()) {
      categories(declared.putArray("categories"), request);
      pages(declared, request);
    }
    notes(declared, code, request);
    String written = json.write(declared);
    Declaration declaration = Declarations.parse(written.getBytes(StandardCharsets.UTF_8));
    return new HandIn(declaration, written, snapshot, null);
  }

  private ObjectNode known(AppCode code) {
    String before = code.upload().declaration();
    JsonNode known =
        json.tree(
            before != null
                ? before
                : uploads
                    .latestDeclaration(code.appId())
                    .orElseThrow(() -> new WechatRefusal(Errcode.NOT_SET_UP)));
    return (ObjectNode) known;
  }

  private static void categories(ArrayNode categories, AuditRequest request) {
    request.items().stream().map(AuditRequest.Item::category).distinct().forEach(categories::add);
  }

  private static void pages(ObjectNode declared, AuditRequest request) {
    ArrayNode pages = declared.withObject("/review").putArray("pages");
    for (AuditRequest.Item item : request.items()) {
      if (item.address() != null) {
        pages
            .addObject()
            .put("path", item.address())
            .put("title", item.title())
            .put("category", item.category());
      }
    }
  }

  private static void notes(ObjectNode declared, AppCode code, AuditRequest request) {
    List<String> lines = new ArrayList<>();
    lines.add(code.userDesc());
    lines.add(request.versionDesc());
    lines.add(request.feedback());
    lines.addAll(request.descriptions());
    lines.add(media("preview_info", request.previews()));
    lines.add(media("feedback_stuff", request.pictures()));
    String notes =
        String.join(
            "\n", lines.stream().filter(Objects::nonNull).filter(line -> !line.isBlank()).toList());
    if (!notes.isEmpty()) {
      declared.withObject("/review").put("notes", notes);
    }
  }

  private static String media(String name, List<String> ids) {
    return ids.isEmpty() ? null : name + ": " + String.join(", ", ids);
  }
}

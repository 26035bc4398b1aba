package dev.guanka.process.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.Json;
import dev.guanka.store.wechat.CategoryChanges;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.wechat.ReasonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** The categories that an app holds, asked for or was refused, as this door counts them. */
@Component
public class HeldCategories {

  private static final int UNDER_REVIEW = 1;
  private static final int FAILED = 2;
  private static final int GRANTED = 3;

  private final CategoryGrants grants;
  private final CategoryApplications applications;
  private final CategoryChanges changes;
  private final Json json;

  HeldCategories(
      CategoryGrants grants,
      CategoryApplications applications,
      CategoryChanges changes,
      Json json) {
    this.grants = grants;
    this.applications = applications;
    this.changes = changes;
    this.json = json;
  }

  /**
   * One category of an app.
   *
   * @param auditStatus 1 under review, 2 refused, 3 granted
   */
  public record Held(String category, int auditStatus, String reason) {

    boolean failed() {
      return auditStatus == FAILED;
    }

    boolean underReview() {
      return auditStatus == UNDER_REVIEW;
    }
  }

  public List<Held> of(String appId) {
    Map<String, Held> held = new LinkedHashMap<>();
    for (CategoryApplication application : applications.ofApp(appId)) {
      if (isShown(application)) {
        held.put(application.category(), held(application));
      }
    }
    for (String category : grants.inForce(appId)) {
      held.put(category, new Held(category, GRANTED, ""));
    }
    return new ArrayList<>(held.values());
  }

  private boolean isShown(CategoryApplication application) {
    boolean ended =
        application.status() == ApplicationStatus.GRANTED
            || application.status() == ApplicationStatus.CLARIFIED;
    return !ended
        && changes
            .deleted(application.appId(), application.category())
            .filter(at -> !application.createdAt().isAfter(at))
            .isEmpty();
  }

  private Held held(CategoryApplication application) {
    return application.status().isOpen()
        ? new Held(application.category(), UNDER_REVIEW, "")
        : new Held(application.category(), FAILED, reason(application));
  }

  private String reason(CategoryApplication application) {
    JsonNode reasons = json.tree(application.reasons());
    return StreamSupport.stream(reasons.spliterator(), false)
        .map(reason -> ReasonText.escaped(reason.at("/text/zh").asText()))
        .collect(Collectors.joining("<br>"));
  }
}

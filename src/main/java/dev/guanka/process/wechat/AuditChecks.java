package dev.guanka.process.wechat;

import dev.guanka.process.RuleBook;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.wechat.MediaItems;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Refuses what submit_audit refuses, by its number. */
@Component
class AuditChecks {

  private final DoorRules rules;
  private final RuleBook book;
  private final CategoryGrants grants;
  private final CategoryApplications applications;
  private final MediaItems media;

  AuditChecks(
      DoorRules rules,
      RuleBook book,
      CategoryGrants grants,
      CategoryApplications applications,
      MediaItems media) {
    this.rules = rules;
    this.book = book;
    this.grants = grants;
    this.applications = applications;
    this.media = media;
  }

  void require(WechatCaller caller, AuditRequest request, List<String> pages, boolean first) {
    if (request.items().size() > rules.itemsAtMost()) {
      throw new WechatRefusal(Errcode.ITEM_COUNT);
    }
    request.items().forEach(item -> item(item, pages));
    texts(request);
    request.items().forEach(item -> category(caller, item.category()));
    previews(caller, request);
    if (first && !request.ugcDeclared()) {
      ugc(request);
    }
  }

  private void item(AuditRequest.Item item, List<String> pages) {
    if (item.title() != null && item.title().length() > rules.longestTitle()) {
      throw new WechatRefusal(Errcode.BAD_TITLE, item.title());
    }
    tags(item.tag());
    if (item.address() != null && !pages.contains(page(item.address()))) {
      throw new WechatRefusal(Errcode.BAD_PAGE, item.address());
    }
  }

  private static String page(String address) {
    String path = address.split("\\?", 2)[0].replaceFirst("\\.html$", "");
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private void tags(String tag) {
    if (tag == null || tag.isBlank()) {
      return;
    }
    String[] tags = tag.strip().split("\\s+");
    if (tags.length > rules.tagsAtMost()
        || Arrays.stream(tags).anyMatch(one -> one.length() > rules.longestTag())) {
      throw new WechatRefusal(Errcode.BAD_TAG, tag);
    }
  }

  private void texts(AuditRequest request) {
    longest(request.versionDesc(), rules.longestVersionDesc(), "version_desc");
    longest(request.feedback(), rules.longestFeedback(), "feedback_info");
    request
        .descriptions()
        .forEach(text -> longest(text, rules.longestDescription(), "ugc_declare"));
    if (request.pictures().size() > rules.feedbackPicturesAtMost()) {
      throw new WechatRefusal(Errcode.TOO_LONG, "feedback_stuff");
    }
  }

  private static void longest(String text, int longest, String field) {
    if (text != null && text.length() > longest) {
      throw new WechatRefusal(Errcode.TOO_LONG, field + " > " + longest);
    }
  }

  /**
   * What the rules know must be held or applied for; what they do not know needs no papers here.
   */
  private void category(WechatCaller caller, String category) {
    if (category == null) {
      throw new WechatRefusal(Errcode.BAD_CATEGORY, "first_class, second_class");
    }
    if (book.pack().category(category).isEmpty()
        || grants.inForce(caller.appId()).contains(category)
        || isAppliedFor(caller.appId(), category)) {
      return;
    }
    boolean held =
        grants.of(caller.appId()).stream().anyMatch(grant -> grant.category().equals(category));
    throw new WechatRefusal(held ? Errcode.CATEGORY_ENDED : Errcode.BAD_CATEGORY, category);
  }

  private boolean isAppliedFor(String appId, String category) {
    return applications.ofApp(appId).stream()
        .anyMatch(a -> a.category().equals(category) && a.status().isOpen());
  }

  private void previews(WechatCaller caller, AuditRequest request) {
    if (request.previews().size() > rules.previewsAtMost()) {
      throw new WechatRefusal(Errcode.TOO_MANY_PREVIEWS);
    }
    if (!media.hasAll(caller.appId(), request.previews())) {
      throw new WechatRefusal(Errcode.BAD_PREVIEW, "id_list");
    }
    if (!media.hasAll(caller.appId(), request.pictures())) {
      throw new WechatRefusal(Errcode.BAD_MEDIA, "feedback_stuff");
    }
  }

  private void ugc(AuditRequest request) {
    Stream<String> categories = request.items().stream().map(AuditRequest.Item::category);
    if (categories.anyMatch(rules.ugcCategories()::contains)) {
      throw new WechatRefusal(Errcode.UGC_NEEDED);
    }
  }
}

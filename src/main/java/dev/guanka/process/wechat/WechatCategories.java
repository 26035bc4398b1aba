package dev.guanka.process.wechat;

import dev.guanka.process.CategoryDesk;
import dev.guanka.process.EvidenceDesk;
import dev.guanka.process.wechat.HeldCategories.Held;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.Report.Document;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.wechat.AppUploads;
import dev.guanka.store.wechat.CategoryChanges;
import dev.guanka.store.wechat.CategoryChanges.Kind;
import dev.guanka.submission.CategoryApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, mends and deletes an app's categories by the category desk, within this door's limits. */
@Component
public class WechatCategories {

  private final CategoryTree tree;
  private final HeldCategories held;
  private final CategoryDesk desk;
  private final EvidenceDesk evidence;
  private final MediaDesk media;
  private final CategoryGrants grants;
  private final CategoryChanges changes;
  private final AppUploads uploads;
  private final DoorRules rules;
  private final Calendar calendar;

  WechatCategories(
      CategoryTree tree,
      HeldCategories held,
      CategoryDesk desk,
      EvidenceDesk evidence,
      MediaDesk media,
      CategoryGrants grants,
      CategoryChanges changes,
      AppUploads uploads,
      DoorRules rules,
      Calendar calendar) {
    this.tree = tree;
    this.held = held;
    this.desk = desk;
    this.evidence = evidence;
    this.media = media;
    this.grants = grants;
    this.changes = changes;
    this.uploads = uploads;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** A category that is asked for, with its papers. */
  public record Wish(int first, int second, List<Paper> papers) {}

  /** A paper by the name that the category list gives it, and its media id. */
  public record Paper(String name, String mediaId) {}

  /** What an app may still change. */
  public record Room(int limit, int quota, int categoryLimit) {}

  public Room room(WechatCaller caller) {
    int used = changes.since(caller.appId(), calendar.month());
    int limit = rules.categoryChangesPerMonth();
    return new Room(limit, Math.max(0, limit - used), rules.categoriesAtMost());
  }

  @Transactional
  public void add(WechatCaller caller, List<Wish> wishes) {
    for (Wish wish : wishes) {
      CategoryTree.Entry entry = entry(wish.first(), wish.second());
      requireRoom(caller);
      List<Held> now = held.of(caller.appId());
      if (now.size() >= rules.categoriesAtMost()) {
        throw new WechatRefusal(Errcode.CATEGORY_TOTAL_LIMIT);
      }
      if (now.stream().anyMatch(one -> one.category().equals(entry.id()) && !one.failed())) {
        throw new WechatRefusal(Errcode.CATEGORY_TWICE, entry.id());
      }
      apply(caller, entry, wish.papers(), Kind.ADD);
    }
  }

  /** Asks again for a category that was refused, with other papers. */
  @Transactional
  public void modify(WechatCaller caller, Wish wish) {
    CategoryTree.Entry entry = entry(wish.first(), wish.second());
    requireRoom(caller);
    held(caller, entry)
        .filter(Held::failed)
        .orElseThrow(() -> new WechatRefusal(Errcode.CATEGORY_NOT_FAILED, entry.id()));
    apply(caller, entry, wish.papers(), Kind.MODIFY);
  }

  @Transactional
  public void delete(WechatCaller caller, int first, int second) {
    CategoryTree.Entry entry = entry(first, second);
    requireRoom(caller);
    Held now =
        held(caller, entry)
            .orElseThrow(() -> new WechatRefusal(Errcode.CATEGORY_BAD_ARGUMENT, entry.id()));
    if (now.underReview()) {
      throw new WechatRefusal(Errcode.CATEGORY_UNDER_REVIEW, entry.id());
    }
    grants.end(caller.appId(), entry.id());
    changes.add(caller.appId(), entry.id(), Kind.DELETE);
  }

  private CategoryTree.Entry entry(int first, int second) {
    return tree.find(first, second)
        .orElseThrow(() -> new WechatRefusal(Errcode.CATEGORY_BAD_ARGUMENT, first + ", " + second));
  }

  private Optional<Held> held(WechatCaller caller, CategoryTree.Entry entry) {
    return held.of(caller.appId()).stream()
        .filter(one -> one.category().equals(entry.id()))
        .findFirst();
  }

  private void requireRoom(WechatCaller caller) {
    if (room(caller).quota() <= 0) {
      throw new WechatRefusal(Errcode.CATEGORY_MONTHLY_LIMIT);
    }
  }

  private void apply(WechatCaller caller, CategoryTree.Entry entry, List<Paper> papers, Kind kind) {
    if (subject(caller).filter(type -> !tree.mayHold(type, entry.id())).isPresent()) {
      throw new WechatRefusal(Errcode.CATEGORY_NOT_OPEN, entry.id());
    }
    if (papers.isEmpty()) {
      throw new WechatRefusal(Errcode.CATEGORY_NEEDS_DOCUMENTS, entry.id());
    }
    CategoryApplication opened = desk.apply(caller.person(), caller.appId(), entry.id());
    for (int i = 0; i < papers.size(); i++) {
      boolean last = i == papers.size() - 1;
      evidence.supplyForApp(
          caller.person(),
          opened.id(),
          item(entry.id(), papers.get(i), last),
          media.document(caller, papers.get(i).mediaId()));
    }
    changes.add(caller.appId(), entry.id(), kind);
  }

  /** This door has one call for all papers: with the last of them nothing more will come. */
  private EvidenceItem item(String category, Paper paper, boolean last) {
    return new EvidenceItem(
        kind(category, paper.name()),
        category,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        last,
        "%s（通过类目接口提交，材料已全部提供）".formatted(paper.name()));
  }

  private String kind(String category, String name) {
    return tree.qualifications(category).stream()
        .flatMap(List::stream)
        .filter(document -> document.name().zh().equals(name) || document.kind().equals(name))
        .map(Document::kind)
        .findFirst()
        .orElse("SUPPORTING_MATERIAL");
  }

  private Optional<SubjectType> subject(WechatCaller caller) {
    return uploads
        .latestDeclaration(caller.appId())
        .map(json -> Declarations.parse(json.getBytes(StandardCharsets.UTF_8)).subject().type());
  }
}

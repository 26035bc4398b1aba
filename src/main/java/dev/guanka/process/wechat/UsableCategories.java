package dev.guanka.process.wechat;

import dev.guanka.rules.Declarations;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.wechat.AppUploads;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The categories that an app may name when it submits: those granted, and those without papers. */
@Component
public class UsableCategories {

  private final CategoryGrants grants;
  private final AppUploads uploads;
  private final CategoryTree tree;

  UsableCategories(CategoryGrants grants, AppUploads uploads, CategoryTree tree) {
    this.grants = grants;
    this.uploads = uploads;
    this.tree = tree;
  }

  public List<CategoryTree.Entry> of(WechatCaller caller) {
    Set<String> usable = new TreeSet<>(grants.inForce(caller.appId()));
    List<String> withPapers = tree.entries(null).stream().map(CategoryTree.Entry::id).toList();
    uploads
        .latestDeclaration(caller.appId())
        .map(json -> Declarations.parse(json.getBytes(StandardCharsets.UTF_8)).categories())
        .orElse(List.of())
        .stream()
        .filter(category -> !withPapers.contains(category))
        .forEach(usable::add);
    return usable.stream().map(tree::entry).toList();
  }
}

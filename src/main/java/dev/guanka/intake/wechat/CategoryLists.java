package dev.guanka.intake.wechat;

import dev.guanka.process.wechat.CategoryTree;
import dev.guanka.process.wechat.CategoryTree.Entry;
import dev.guanka.rules.Report.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes categories as a flat list of a tree: the root, the first classes, the second classes. */
@Component
class CategoryLists {

  private static final int ROOT = 0;

  private final CategoryTree tree;

  CategoryLists(CategoryTree tree) {
    this.tree = tree;
  }

  Map<String, Object> of(List<Entry> entries) {
    Map<Integer, List<Entry>> firsts = new LinkedHashMap<>();
    entries.forEach(
        entry -> firsts.computeIfAbsent(entry.first(), id -> new ArrayList<>()).add(entry));
    List<Map<String, Object>> categories = new ArrayList<>();
    categories.add(node(ROOT, "root", 0, ROOT, List.copyOf(firsts.keySet())));
    firsts.forEach(
        (id, children) ->
            categories.add(
                node(
                    id,
                    children.get(0).firstName(),
                    1,
                    ROOT,
                    children.stream().map(Entry::second).toList())));
    entries.forEach(entry -> categories.add(second(entry)));
    return Said.of("categories", categories);
  }

  private static Map<String, Object> node(
      int id, String name, int level, int father, List<Integer> children) {
    return Said.of(
        "id", id,
        "name", name,
        "level", level,
        "father", father,
        "children", children,
        "sensitive_type", 0);
  }

  private Map<String, Object> second(Entry entry) {
    Map<String, Object> second =
        node(entry.second(), entry.secondName(), 2, entry.first(), List.of());
    second.put("sensitive_type", 1);
    second.put(
        "qualify",
        Said.of(
            "exter_list",
            tree.qualifications(entry.id()).stream().map(CategoryLists::group).toList(),
            "remark",
            "以下任意一组材料即可"));
    return second;
  }

  private static Map<String, Object> group(List<Document> papers) {
    return Said.of(
        "inner_list",
        papers.stream().map(paper -> Said.of("name", paper.name().zh(), "url", "")).toList());
  }
}

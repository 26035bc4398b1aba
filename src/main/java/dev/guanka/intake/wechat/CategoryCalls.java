package dev.guanka.intake.wechat;

import dev.guanka.process.wechat.CategoryTree;
import dev.guanka.process.wechat.Errcode;
import dev.guanka.process.wechat.HeldCategories;
import dev.guanka.process.wechat.WechatCaller;
import dev.guanka.process.wechat.WechatCategories;
import dev.guanka.process.wechat.WechatRefusal;
import dev.guanka.rules.SubjectType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An app's categories: which there are, which it has, adding, mending, deleting one. */
@WechatCalls
@RequestMapping("/cgi-bin/wxopen")
class CategoryCalls {

  /** What WeChat's {@code verify_type} counts, from 0 on. */
  private static final List<SubjectType> BY_VERIFY_TYPE =
      List.of(
          SubjectType.INDIVIDUAL,
          SubjectType.ENTERPRISE,
          SubjectType.GOVERNMENT,
          SubjectType.MEDIA,
          SubjectType.OTHER_ORGANISATION);

  private final CategoryTree tree;
  private final CategoryLists lists;
  private final HeldCategories held;
  private final WechatCategories desk;

  CategoryCalls(
      CategoryTree tree, CategoryLists lists, HeldCategories held, WechatCategories desk) {
    this.tree = tree;
    this.lists = lists;
    this.held = held;
    this.desk = desk;
  }

  @GetMapping("/getallcategories")
  Map<String, Object> all(WechatCaller caller) {
    return Said.ok("categories_list", lists.of(tree.entries(null)));
  }

  @PostMapping("/getcategoriesbytype")
  Map<String, Object> byType(WechatCaller caller, HttpServletRequest request) throws IOException {
    long type = WechatBody.read(request).number("verify_type");
    if (type < 0 || type >= BY_VERIFY_TYPE.size()) {
      throw new WechatRefusal(Errcode.BAD_ARGUMENT, "verify_type");
    }
    return Said.ok("categories_list", lists.of(tree.entries(BY_VERIFY_TYPE.get((int) type))));
  }

  @GetMapping("/getcategory")
  Map<String, Object> ofApp(WechatCaller caller) {
    WechatCategories.Room room = desk.room(caller);
    return Said.ok(
        "categories", held.of(caller.appId()).stream().map(this::held).toList(),
        "limit", room.limit(),
        "quota", room.quota(),
        "category_limit", room.categoryLimit());
  }

  private Map<String, Object> held(HeldCategories.Held one) {
    CategoryTree.Entry entry = tree.entry(one.category());
    return Said.of(
        "first", entry.first(),
        "first_name", entry.firstName(),
        "second", entry.second(),
        "second_name", entry.secondName(),
        "audit_status", one.auditStatus(),
        "audit_reason", one.reason());
  }

  @PostMapping("/addcategory")
  Map<String, Object> add(WechatCaller caller, HttpServletRequest request) throws IOException {
    desk.add(caller, CategoryForm.wishes(WechatBody.read(request)));
    return Said.ok();
  }

  @PostMapping("/modifycategory")
  Map<String, Object> modify(WechatCaller caller, HttpServletRequest request) throws IOException {
    desk.modify(caller, CategoryForm.wish(WechatBody.read(request)));
    return Said.ok();
  }

  @PostMapping("/deletecategory")
  Map<String, Object> delete(WechatCaller caller, HttpServletRequest request) throws IOException {
    WechatBody body = WechatBody.read(request);
    desk.delete(caller, (int) body.number("first"), (int) body.number("second"));
    return Said.ok();
  }
}

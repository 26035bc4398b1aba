package dev.guanka.intake.wechat;

import dev.guanka.process.wechat.Errcode;
import dev.guanka.process.wechat.WechatCategories.Paper;
import dev.guanka.process.wechat.WechatCategories.Wish;
import dev.guanka.process.wechat.WechatRefusal;
import java.util.ArrayList;
import java.util.List;

/** Reads one category with its papers; {@code certicates} is spelled as WeChat spells it. */
final class CategoryForm {

  private CategoryForm() {}

  static List<Wish> wishes(WechatBody body) {
    List<Wish> wishes = body.objects("categories").stream().map(CategoryForm::wish).toList();
    if (wishes.isEmpty()) {
      throw new WechatRefusal(Errcode.CATEGORY_BAD_ARGUMENT, "categories");
    }
    return wishes;
  }

  static Wish wish(WechatBody body) {
    List<Paper> papers = new ArrayList<>();
    for (WechatBody paper : body.objects("certicates")) {
      papers.add(paper(paper));
    }
    return new Wish((int) body.number("first"), (int) body.number("second"), papers);
  }

  private static Paper paper(WechatBody paper) {
    String name = paper.text("key");
    String media = paper.text("value");
    if (name == null || media == null || name.length() > 100) {
      throw new WechatRefusal(Errcode.CATEGORY_BAD_ARGUMENT, "certicates");
    }
    return new Paper(name, media);
  }
}

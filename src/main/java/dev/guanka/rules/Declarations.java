package dev.guanka.rules;

import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Declaration.Page;
import dev.guanka.rules.Declaration.ReviewNotes;
import dev.guanka.rules.Declaration.Subject;
import dev.guanka.rules.json.BadJson;
import dev.guanka.rules.json.Fields;
import dev.guanka.rules.json.StrictJson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a declaration strictly: what it cannot use it refuses, with the place and what to do. */
public final class Declarations {

  private static final Pattern APP_ID = Pattern.compile("wx[0-9a-f]{16}");
  private static final Pattern CATEGORY = Pattern.compile("[^/\\s]+(/[^/\\s]+){1,2}");
  private static final Pattern CAPABILITY = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  private Declarations() {}

  /**
   * Reads the JSON of a declaration.
   *
   * @throws BadDeclaration with a code, the JSON pointer and what to do
   */
  public static Declaration parse(byte[] json) {
    try {
      return declaration(StrictJson.object(json));
    } catch (BadJson bad) {
      throw new BadDeclaration(bad.code(), bad.pointer(), bad.detail());
    }
  }

  private static Declaration declaration(Fields fields) {
    fields.require("categories");
    Declaration declaration =
        new Declaration(
            appId(fields),
            fields.text("appName", 120),
            fields.text("version", 64),
            subject(fields.object("subject")),
            categories(fields),
            fields.objects("aiServices", 50).stream().map(Declarations::aiService).toList(),
            review(fields.optionalObject("review")));
    fields.noMore();
    return declaration;
  }

  private static String appId(Fields fields) {
    String appId = fields.text("appId", 64);
    return inForm(
        appId,
        APP_ID,
        fields.pointer("appId"),
        "APP_ID_FORM",
        new Text(
            "appId 应为 wx 加 16 位小写十六进制字符", "An app id is wx and 16 lower-case hexadecimal digits"));
  }

  private static Subject subject(Fields fields) {
    Subject subject =
        new Subject(fields.choice("type", SubjectType.class), fields.optionalText("name", 200));
    fields.noMore();
    return subject;
  }

  private static List<String> categories(Fields fields) {
    List<String> categories = fields.texts("categories", 20, 100);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < categories.size(); i++) {
      String pointer = fields.pointer("categories") + "/" + i;
      category(categories.get(i), pointer);
      if (!seen.add(categories.get(i))) {
        throw new BadJson(
            "CATEGORY_TWICE", pointer, new Text("类目重复，请只写一次", "Given twice; keep one"));
      }
    }
    return categories;
  }

  private static String category(String category, String pointer) {
    return inForm(
        category,
        CATEGORY,
        pointer,
        "CATEGORY_FORM",
        new Text("类目应写作 一级/二级，如 工具/信息查询", "A category is written first/second, such as 工具/信息查询"));
  }

  private static AiService aiService(Fields fields) {
    AiService service =
        new AiService(
            fields.text("provider", 100),
            fields.choice("deployment", Deployment.class),
            inForm(
                fields.text("capability", 64),
                CAPABILITY,
                fields.pointer("capability"),
                "CAPABILITY_FORM",
                new Text(
                    "能力应为大写标识，如 TEXT_SYNTHESIS",
                    "A capability is an upper-case name such as TEXT_SYNTHESIS")));
    fields.noMore();
    return service;
  }

  private static ReviewNotes review(Fields fields) {
    if (fields == null) {
      return null;
    }
    ReviewNotes review =
        new ReviewNotes(
            fields.optionalText("notes", 2000),
            fields.optionalText("testAccount", 500),
            fields.objects("pages", 100).stream().map(Declarations::page).toList());
    fields.noMore();
    return review;
  }

  private static Page page(Fields fields) {
    String category = fields.optionalText("category", 100);
    Page page =
        new Page(
            fields.text("path", 512),
            fields.optionalText("title", 100),
            category == null ? null : category(category, fields.pointer("category")));
    fields.noMore();
    return page;
  }

  private static String inForm(
      String value, Pattern form, String pointer, String code, Text detail) {
    if (!form.matcher(value).matches()) {
      throw new BadJson(code, pointer, detail);
    }
    return value;
  }
}

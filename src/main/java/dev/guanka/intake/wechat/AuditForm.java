package dev.guanka.intake.wechat;

import dev.guanka.process.wechat.AuditRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads submit_audit. */
final class AuditForm {

  private AuditForm() {}

  static AuditRequest read(WechatBody body) {
    WechatBody preview = body.object("preview_info");
    WechatBody ugc = body.object("ugc_declare");
    List<String> previews = new ArrayList<>(preview.texts("video_id_list"));
    previews.addAll(preview.texts("pic_id_list"));
    return new AuditRequest(
        body.objects("item_list").stream().map(AuditForm::item).toList(),
        body.text("version_desc"),
        body.text("feedback_info"),
        pictures(body.text("feedback_stuff")),
        previews,
        body.has("ugc_declare"),
        Stream.of(ugc.text("other_scene_desc"), ugc.text("audit_desc"))
            .filter(Objects::nonNull)
            .toList());
  }

  private static AuditRequest.Item item(WechatBody item) {
    return new AuditRequest.Item(
        item.text("address"),
        item.text("tag"),
        item.text("first_class"),
        item.text("second_class"),
        item.text("third_class"),
        item.text("title"));
  }

  /** WeChat's pages show two kinds of bar between the ids. */
  private static List<String> pictures(String stuff) {
    return stuff == null
        ? List.of()
        : Arrays.stream(stuff.split("[|丨]")).filter(id -> !id.isBlank()).toList();
  }
}

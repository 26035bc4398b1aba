package dev.guanka.intake.wechat;

import dev.guanka.intake.upload.Part;
import dev.guanka.intake.upload.PartRule;
import dev.guanka.intake.upload.Upload;
import dev.guanka.intake.upload.Uploads;
import dev.guanka.process.wechat.CategoryTree;
import dev.guanka.process.wechat.CodeDesk;
import dev.guanka.process.wechat.Errcode;
import dev.guanka.process.wechat.MediaDesk;
import dev.guanka.process.wechat.UsableCategories;
import dev.guanka.process.wechat.WechatCaller;
import dev.guanka.process.wechat.WechatRefusal;
import dev.guanka.submission.wechat.Media;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What clients call before they submit: commit, pages, categories, media. */
@WechatCalls
@RequestMapping("/wxa")
class CodeController {

  private static final long MIB = 1024 * 1024;
  private static final PartRule MEDIA = new PartRule("media", 20 * MIB, true);
  private static final int LONGEST_VERSION = 64;
  private static final int LONGEST_DESC = 500;

  private final CodeDesk codes;
  private final UsableCategories categories;
  private final MediaDesk media;
  private final Uploads uploads;

  CodeController(CodeDesk codes, UsableCategories categories, MediaDesk media, Uploads uploads) {
    this.codes = codes;
    this.categories = categories;
    this.media = media;
    this.uploads = uploads;
  }

  @PostMapping("/commit")
  Map<String, Object> commit(WechatCaller caller, HttpServletRequest request) throws IOException {
    WechatBody body = WechatBody.read(request);
    String ext = body.text("ext_json");
    if (ext != null && !WechatBody.isObject(ext)) {
      throw new WechatRefusal(Errcode.BAD_EXT_JSON);
    }
    String version = body.text("user_version");
    if (version == null) {
      throw new WechatRefusal(Errcode.BAD_ARGUMENT, "user_version");
    }
    String desc = body.text("user_desc") == null ? "" : body.text("user_desc");
    if (version.length() > LONGEST_VERSION || desc.length() > LONGEST_DESC) {
      throw new WechatRefusal(Errcode.TOO_LONG, "user_version, user_desc");
    }
    codes.commit(caller, version, desc);
    return Said.ok();
  }

  @GetMapping("/get_page")
  Map<String, Object> pages(WechatCaller caller) {
    return Said.ok("page_list", codes.pages(caller));
  }

  @GetMapping("/get_category")
  Map<String, Object> categories(WechatCaller caller) {
    return Said.ok(
        "category_list", categories.of(caller).stream().map(CodeController::category).toList());
  }

  private static Map<String, Object> category(CategoryTree.Entry entry) {
    return Said.of(
        "first_class", entry.firstName(),
        "second_class", entry.secondName(),
        "first_id", entry.first(),
        "second_id", entry.second());
  }

  @PostMapping("/uploadmedia")
  Map<String, Object> upload(WechatCaller caller, HttpServletRequest request) {
    try (Upload upload = uploads.read(request, MEDIA)) {
      Part part = upload.require(MEDIA);
      Media kept = media.keep(caller, part.fileName(), part.sha256(), part.bytes());
      String type = kept.mediaType().startsWith("video/") ? "video" : "image";
      return Said.ok("type", type, "mediaid", kept.mediaId());
    }
  }
}

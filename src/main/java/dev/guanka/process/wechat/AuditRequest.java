package dev.guanka.process.wechat;

import java.util.List;
import java.util.stream.Stream;

/**
 * What submit_audit says, in WeChat's terms; texts may be null.
 *
 * @param pictures media ids of the feedback
 * @param previews media ids of preview_info
 * @param ugcDeclared whether ugc_declare was there
 */
public record AuditRequest(
    List<Item> items,
    String versionDesc,
    String feedback,
    List<String> pictures,
    List<String> previews,
    boolean ugcDeclared,
    List<String> descriptions) {

  /** One page with its category; any text may be null. */
  public record Item(
      String address, String tag, String first, String second, String third, String title) {

    /** The category as declarations write it, or null where none is named. */
    String category() {
      return first == null || second == null
          ? null
          : String.join("/", Stream.of(first, second, third).filter(name -> name != null).toList());
    }
  }
}

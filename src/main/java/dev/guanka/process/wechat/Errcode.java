package dev.guanka.process.wechat;

import dev.guanka.rules.Text;

/** The numbers that clients of WeChat's calls know, each with its meaning in both languages. */
public enum Errcode {
  SYSTEM(-1, "系统繁忙，请稍后重试", "system error, try again later"),
  OK(0, "ok", "ok"),
  BAD_TOKEN(40001, "access_token 无效", "invalid credential, access_token is invalid"),
  BAD_MEDIA(40007, "没有这个 media_id", "invalid media_id"),
  BAD_FILE_TYPE(40005, "文件类型不支持", "invalid file type"),
  BAD_ARGUMENT(40097, "参数错误", "invalid args"),
  NO_TOKEN(41001, "缺少 access_token", "access_token missing"),
  GET_NEEDED(43001, "需要 GET 请求", "require GET method"),
  POST_NEEDED(43002, "需要 POST 请求", "require POST method"),
  EXPIRED_TOKEN(42001, "access_token 已过期", "access_token expired"),
  TOO_OFTEN(45011, "调用过于频繁", "api minute-quota reached, call again later"),
  NOT_JSON(47001, "数据格式错误", "data format error"),
  NOT_ALLOWED(48001, "没有权限调用", "api unauthorized"),
  CATEGORY_MONTHLY_LIMIT(53300, "超出每月类目修改次数", "over the monthly limit of category changes"),
  CATEGORY_TOTAL_LIMIT(53301, "超出可配置类目总数", "over the number of categories"),
  CATEGORY_NOT_OPEN(53302, "当前主体类型不支持该类目", "the category is not open to this subject type"),
  CATEGORY_BAD_ARGUMENT(53303, "类目参数错误", "bad category arguments"),
  CATEGORY_TWICE(53304, "类目重复", "duplicate category"),
  CATEGORY_ONLY_DOCUMENTS(53306, "仅可修改资质", "only the documents may be modified"),
  CATEGORY_NOT_FAILED(53307, "仅审核失败的类目可修改", "only a failed category may be modified"),
  CATEGORY_UNDER_REVIEW(53308, "审核中的类目不可删除", "a category under review cannot be deleted"),
  CATEGORY_NEEDS_DOCUMENTS(53311, "该类目需要资质材料", "the category needs documents"),
  CODE_CHECK_RUNNING(61039, "代码检测任务未完成", "the code check is not finished"),
  BAD_TAG(85006, "标签格式错误", "wrong tag format"),
  BAD_PAGE(85007, "页面路径错误", "wrong page path"),
  BAD_CATEGORY(85008, "没有已通过的相应类目", "no approved category of that name"),
  UNDER_REVIEW(85009, "已有正在审核的版本", "a version is under review already"),
  BAD_TITLE(85011, "标题格式错误", "wrong title format"),
  BAD_AUDIT_ID(85012, "无效的审核 id", "invalid audit id"),
  BAD_EXT_JSON(85013, "无效的自定义配置", "invalid ext_json"),
  NO_CODE(85014, "没有可提交的代码，请先上传", "nothing was uploaded"),
  NOTHING_IN_AUDIT(85019, "没有审核版本", "no version is in audit"),
  NOT_APPROVED(85020, "审核状态未满足发布", "the audit does not allow a release"),
  ITEM_COUNT(85023, "审核列表填写的项目数不在 1-5 以内", "item_list must have 1 to 5 items"),
  TOO_LONG(85051, "数据过长", "data too large"),
  RELEASED(85052, "小程序已经发布", "it is released already"),
  CATEGORY_ENDED(85077, "类目中含有已失效的类目", "a category has ended"),
  NO_QUOTA(85085, "提审额度已用完", "the quota of submissions is used up"),
  NOT_COMMITTED(85086, "请先 commit 代码", "commit the code first"),
  BAD_PREVIEW(85092, "preview_info 格式错误", "wrong preview_info"),
  TOO_MANY_PREVIEWS(85093, "preview_info 中的图片或视频过多", "too many items in preview_info"),
  UGC_NEEDED(85094, "需提供 ugc_declare", "ugc_declare is needed"),
  NEVER_SUBMITTED(86001, "没有提交过审核", "nothing was submitted by this door"),
  NOT_SET_UP(86002, "小程序还未设置名称和主体", "the app's name and subject are not known yet"),
  UNDO_LIMIT(87013, "撤回次数达到上限（每天 5 次，每月 10 次）", "the limit of withdrawals is reached"),
  NOT_IN_QUEUE(89402, "该审核单不在待审核队列", "the audit is not in the queue"),
  SPED_UP_ALREADY(89404, "该审核单已加速", "the audit is sped up already"),
  NO_SPEEDUP_QUOTA(89405, "本月加速额度已用完", "the quota of speed-ups is used up"),
  CONCURRENT(9402202, "请勿频繁提交，待上一次操作完成后再提交", "concurrent submission");

  private final int number;
  private final Text meaning;

  Errcode(int number, String zh, String en) {
    this.number = number;
    this.meaning = new Text(zh, en);
  }

  public int number() {
    return number;
  }

  /** Both languages: these calls have no header that says which one is read. */
  public String message() {
    return this == OK ? "ok" : meaning.en() + " " + meaning.zh();
  }
}

package dev.guanka.samples;

/** Documents as submitters hand them in; the sample company and a known provider stand in them. */
public final class Papers {

  public static final String SUBJECT = "样例有限公司";
  public static final String MOONSHOT = "北京月之暗面科技有限公司";
  public static final String MOONSHOT_NUMBER = "网信算备110108896786101240023号";

  private Papers() {}

  /** The provider's entry in the public register, printed as a table. */
  public static byte[] vendorFiling() {
    return Pdf.of(
        "互联网信息服务算法备案信息公示",
        "算法名称|月之暗面大语言模型算法",
        "算法类型|生成合成类（深度合成）",
        "主体名称|" + MOONSHOT,
        "角色|服务提供者",
        "备案编号|" + MOONSHOT_NUMBER,
        "备案时间|2024年4月11日");
  }

  public static byte[] ownFiling() {
    return Pdf.of(
        "算法备案信息",
        "备案主体：" + SUBJECT,
        "算法名称：样例问答生成算法",
        "算法类型：生成合成类（深度合成）",
        "备案编号：网信算备330110507206401240101号",
        "备案日期：2024-06-30");
  }

  /** Three pages, the parties on the first, the term on the last. */
  public static byte[] agreement() {
    try (Pdf pdf = new Pdf()) {
      return pdf.page(
              "深度合成算法合作协议",
              "甲方：" + SUBJECT,
              "乙方：" + MOONSHOT,
              "算法名称：月之暗面大语言模型算法",
              "备案编号：" + MOONSHOT_NUMBER)
          .page("一、应用场景：智能问答。", "二、双方责任：甲方负责内容审核。")
          .page("合作期限：2026年1月1日至2030年12月31日", "签订日期：2025年12月20日", "甲方（盖章）：|乙方（盖章）：")
          .bytes();
    }
  }

  public static byte[] order(String buyer) {
    return Pdf.of(
        "订单",
        "订单编号：20260105-0098",
        "购买方：" + buyer,
        "产品名称：月之暗面大语言模型算法",
        "下单时间：2026/01/05",
        "有效期：2026/01/05 - 2031/01/04",
        "金额：9800.00 元");
  }

  public static byte[] inUseProof(String appId) {
    return Pdf.of(
        "在用证明",
        "特此证明以下小程序在用我司提供的深度合成服务：",
        "小程序主体名称：" + SUBJECT,
        "AppID：" + appId,
        "算法名称：月之暗面大语言模型算法",
        "订单有效期：2026年1月5日至2031年1月4日",
        "出具日期：2026年11月2日",
        MOONSHOT + "（盖章）");
  }

  public static byte[] relationLetter(String buyer) {
    return Pdf.of(
        "关联关系说明与授权使用函",
        buyer + " 与 " + SUBJECT + " 为同一实际控制人下属公司，",
        "双方确认上述合同授权 " + SUBJECT + " 使用。");
  }
}

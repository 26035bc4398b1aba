package dev.guanka.process.wechat;

/** A call that is refused by its number. */
public class WechatRefusal extends RuntimeException {

  private final Errcode errcode;

  public WechatRefusal(Errcode errcode) {
    this(errcode, "");
  }

  /**
   * @param place what of the request it is about
   */
  public WechatRefusal(Errcode errcode, String place) {
    super(errcode.message() + (place.isEmpty() ? "" : ": " + place));
    this.errcode = errcode;
  }

  public Errcode errcode() {
    return errcode;
  }
}
